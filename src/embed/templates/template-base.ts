// The base page that templates extend, with the same blocks as in Bokeh. Its scripts come from the variables `bokeh_js`
// and `plot_script`.
import { RESET_STYLE, VIEWPORT } from "../elements.js";

export const BASE_TEMPLATE = `<!DOCTYPE html>
<html lang="en">
{% block head %}<head>
{% block inner_head %}<meta charset="utf-8">
${VIEWPORT}
<title>{% block title %}{{ title }}{% endblock %}</title>
{% block preamble %}{% endblock %}
{% block resources %}${RESET_STYLE}
{% block css_resources %}{{ bokeh_css }}{% endblock %}
{% block js_resources %}{{ bokeh_js }}{% endblock %}{% endblock %}
{% block postamble %}{% endblock %}{% endblock %}
</head>{% endblock %}
{% block body %}<body>
{% block inner_body %}{% block contents %}{% for doc in docs %}{% for root in doc.roots %}{% block root scoped %}{{ embed(root) }}
{% endblock %}{% endfor %}{% endfor %}{% endblock %}
{{ plot_script }}{% endblock %}
</body>{% endblock %}
</html>
`;
