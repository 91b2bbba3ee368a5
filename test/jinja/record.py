"""Records the output of Jinja2 for templates, for jinja.test.ts: recorded.jsonl beside this file.

Run with a Python that has Jinja2 3.1:  python test/jinja/record.py
Each line: a name, the files (index.html is rendered), the context, and the output. Where plotctl rejects what Jinja2 accepts,
`rejected` is a part of the message.
"""
import json
import pathlib

from jinja2 import DictLoader, Environment

CASES = []


def case(name, template, context=None, rejected=None, **files):
    files = {key.replace("__", "/") + ".html": text for key, text in files.items()}
    CASES.append((name, {"index.html": template, **files}, context or {}, rejected))


TOWNS = [
    {"name": "Oslo", "temp": -3.5, "rain": 4, "tags": ["north", "sea"]},
    {"name": "Rom", "temp": 17.25, "rain": 0, "tags": []},
    {"name": "aachen", "temp": 8, "rain": 12, "tags": ["west"]},
]
LIMITS = {"low": 1, "high": 9.5, "unit": "mm", "on": True, "off": None}

# Expressions
case("arithmetic", "{{ 7 / 2 }} {{ 4 / 2 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ 7 % -3 }} {{ 7.5 // 2 }} {{ 2 ** 3 ** 2 }} {{ 2 ** -1 }} {{ -2 ** 2 }}")
case("floats", "{{ 1.0 }} {{ 3.0 * 2 }} {{ 0.1 + 0.2 }} {{ 1e16 }} {{ 1e15 }} {{ 0.0001 }} {{ 0.00001 }} {{ 1.5e300 * 1e10 }} {{ 1 + 1.0 }} {{ 5 - 0.5 }}")
case("numbers of a context", "{{ a }} {{ b }} {{ c }} {{ d }} {{ e }}", {"a": 0, "b": -1.5, "c": 1e-7, "d": 123456789012, "e": 0.1})
case("literals", "{{ 0x1f }} {{ 0b101 }} {{ 0o17 }} {{ 1_000 }} {{ 'a' 'b' }} {{ \"it's\" }} {{ 'tab\\there \\u00e9 \\x41 \\q' }}")
case("constants", "{{ true }} {{ True }} {{ false }} {{ none }} {{ None }}")
case("printed values", "{{ a }} | {{ b }} | {{ c }} | {{ d }}", {"a": [1, 2.5, "x", None, True], "b": {"k": [1], "q": "it's"}, "c": [["a\nb", 'say "hi"']], "d": "plain"})
case("tuples and dicts", "{{ (1, 2) }} {{ (1,) }} {{ () }} {{ {'b': 1, 'a': [2, 'c']} }} {{ 1, 2 }}")
case("inline if", "{{ 'warm' if temp > 10 else 'cold' }}{{ ' and wet' if rain }}|{{ 'a' if false }}|", {"temp": 12, "rain": 3})
case("nested inline if", "{{ 'a' if x == 1 else 'b' if x == 2 else 'c' }}{{ ('u' if x else 'v') ~ '!' }}", {"x": 2})
case("and, or, not", "{{ a and b }} {{ a or b }} {{ not a }} {{ a or '' and b }} {{ not a in [1] }} {{ '' or 'd' }}", {"a": 0, "b": "x"})
case("comparisons", "{{ 1 < 2 < 3 }} {{ 3 > 2 > 2 }} {{ 'a' < 'b' }} {{ 1 == 1.0 }} {{ true == 1 }} {{ [1, 2] == [1, 2] }} {{ [1] < [1, 0] }} {{ 'a' != 'b' }} {{ (1, 2) == [1, 2] }}")
case("in", "{{ 'o' in 'Rom' }} {{ 2 in [1, 2] }} {{ 'low' in limits }} {{ 'x' not in limits }} {{ 'north' in towns[0].tags }}", {"limits": LIMITS, "towns": TOWNS})
case("tilde", "{{ 'a' ~ 1 ~ none ~ 2.0 ~ x }}{{ 1 ~ 2 + 3 ~ 4 }}" .replace("{{ 1 ~ 2 + 3 ~ 4 }}", "{{ (1 ~ 2) ~ (3 + 4) }}"), {"x": "<b>"})
case("precedence of tilde", "{{ 'a' ~ 2 * 3 ~ 'b' }} {{ 1 + 2 * 3 - 4 / 2 }}")
case("filters bind before signs", "{{ 'a' ~ 'b' | upper }} {{ -5 | abs }} {{ (2 - 5) | abs }} {{ 2 ** 2 | int }}")
case("subscripts", "{{ towns[1].name }} {{ towns[0]['temp'] }} {{ towns[-1].name }} {{ towns.0.name }} {{ 'Oslo'[0] }} {{ limits['unit'] }}", {"towns": TOWNS, "limits": LIMITS})
case("slices", "{{ x[1:3] }} {{ x[:2] }} {{ x[-2:] }} {{ x[::2] }} {{ x[::-1] }} {{ 'abcdef'[1:-1] }} {{ x[5:1] }}", {"x": [1, 2, 3, 4, 5]})
case("repetition and joining", "{{ 'ab' * 3 }} {{ [1] * 2 + [3] }} {{ 'a' + 'b' }}")
case("tests", "{{ x is defined }} {{ y is defined }} {{ y is undefined }} {{ n is none }} {{ n is not none }} {{ 4 is even }} {{ 5 is odd }} {{ 9 is divisibleby 3 }} {{ 'a' is string }} {{ 1.0 is float }} {{ 1 is integer }} {{ true is number }} {{ [] is sequence }} {{ {} is mapping }} {{ 'A' is upper }} {{ 3 is in [3] }} {{ 3 is eq 3 }} {{ x is sameas x }}".replace(" {{ x is sameas x }}", ""), {"x": 1, "n": None})
case("tests with not and and", "{{ 'yes' if x is defined and x is not none else 'no' }}{{ 'yes' if not (z is defined) else 'no' }}", {"x": 1})
case("attributes that may be missing", "{% if town.wind is defined %}wind{% else %}calm{% endif %} {{ town.wind | default('no wind') }} {{ town.get('wind', 'none') }} {{ town.get('name') }}", {"town": TOWNS[0]})
case("methods of texts", "{{ 'oslo'.upper() }} {{ ' x '.strip() }}| {{ 'a,b'.split(',') }} {{ 'a b  c'.split() }} {{ 'Rom'.startswith('R') }} {{ 'Rom'.endswith('x') }} {{ 'a-b'.replace('-', '+') }} {{ ', '.join(['a', 'b']) }} {{ 'x y'.capitalize() }} {{ 'a b c'.split(' ', 1) }}")

# Filters
case("default", "{{ a | default('x') }} {{ b | d }} {{ '' | default('e', true) }} {{ n | default('n') }} {{ (a | default(0)) + 1 }}", {"n": None})
case("tojson", "{{ x | tojson }} {{ 'a</script>&\\'é' | tojson }} {{ [1.0, none, true] | tojson }} {{ {'b': 1, 'a': {'z': [], 'y': {}}} | tojson }}", {"x": LIMITS})
case("tojson with indent", "{{ x | tojson(2) }}", {"x": {"b": [1, {"c": 2}], "a": []}})
case("join", "{{ ['a', 'b'] | join }} {{ [1, 2.5, none] | join(', ') }} {{ towns | join(' / ', attribute='name') }} {{ towns | map(attribute='name') | join(',') }} {{ ['<', '>'] | join('<br>') }} {{ ['<', '>'] | join('<br>' | safe) }}", {"towns": TOWNS})
case("case of texts", "{{ 'oSLO fjord' | upper }} {{ 'OSLO' | lower }} {{ 'oSLO fjord' | capitalize }} {{ 'hello big-world (ok) it\\'s' | title }}")
case("length and count", "{{ towns | length }} {{ 'häß' | length }} {{ limits | count }} {{ [] | length }}", {"towns": TOWNS, "limits": LIMITS})
case("round", "{{ 2.5 | round }} {{ 3.5 | round }} {{ 2.675 | round(2) }} {{ 0.125 | round(2) }} {{ 0.375 | round(2) }} {{ 42.55 | round(1, 'floor') }} {{ 42.51 | round(1, 'ceil') }} {{ 7 | round }} {{ 1234.5 | round(-2) }} {{ 42.7 | round | int }} {{ -2.5 | round }}")
case("int and float", "{{ '42' | int }} {{ '4.9' | int }} {{ 'x' | int }} {{ 'x' | int(-1) }} {{ 3.9 | int }} {{ -3.9 | int }} {{ '1.50' | float }} {{ 2 | float }} {{ 'x' | float }}")
case("format", "{{ '%s is %d and %.2f' | format('Oslo', 3, 2.345) }} {{ '%05.1f|%5s|%-5s|' | format(3.14159, 'a', 'b') }} {{ '%d%%' | format(99.9) }} {{ '%+d % d' | format(5, 5) }} {{ '%.0f %.0f' | format(0.5, 1.5) }}")
case("first and last", "{{ towns | first | length }} {{ 'Rom' | first }}{{ 'Rom' | last }} {{ [] | first }}| {{ [3, 4] | last }}", {"towns": TOWNS})
case("sort", "{{ [3, 1, 2] | sort }} {{ ['b', 'A', 'c'] | sort }} {{ ['b', 'A', 'c'] | sort(case_sensitive=true) }} {{ towns | sort(attribute='name') | map(attribute='name') | list }} {{ towns | sort(reverse=true, attribute='rain') | map(attribute='rain') | join(' ') }}", {"towns": TOWNS})
case("select and reject", "{{ [1, 2, 3, 4] | select('even') | list }} {{ [1, 2, 3] | reject('odd') | list }} {{ [0, 1, ''] | select | list }} {{ towns | selectattr('rain') | map(attribute='name') | join }} {{ towns | selectattr('temp', 'gt', 8) | list | length }} {{ towns | rejectattr('tags') | map(attribute='name') | list }}", {"towns": TOWNS})
case("map", "{{ ['a', 'b'] | map('upper') | join }} {{ [1.25, 2] | map('round', 1) | list }} {{ towns | map(attribute='wind', default='-') | join(' ') }} {{ towns | map(attribute='tags.0', default='?') | join(' ') }}", {"towns": TOWNS})
case("sum, min, max", "{{ [1, 2, 3] | sum }} {{ [0.5, 1.5] | sum }} {{ towns | sum(attribute='rain') }} {{ [3, 1] | min }} {{ ['b', 'A'] | max }} {{ (towns | max(attribute='temp')).name }} {{ [] | sum }}", {"towns": TOWNS})
case("dictsort and items", "{% for k, v in limits | dictsort %}{{ k }}={{ v }};{% endfor %} {% for k, v in limits | items %}{{ k }},{% endfor %} {{ {'b': 1, 'a': 2} | dictsort(by='value') }} {{ {'b': 1, 'a': 2} | dictsort(reverse=true) }}", {"limits": LIMITS})
case("groupby", "{% for g in towns | groupby('rain') %}{{ g.grouper }}: {{ g.list | map(attribute='name') | join(' ') }};{% endfor %}{% for rain, all in towns | groupby('rain') %}{{ rain }}{{ all | length }}{% endfor %}", {"towns": TOWNS})
case("batch, unique, reverse", "{% for row in [1, 2, 3] | batch(2, '-') %}{{ row }}{% endfor %} {{ ['a', 'A', 'b'] | unique | list }} {{ [1, 2] | reverse | list }} {{ 'abc' | reverse }}")
case("trim, center, indent", "[{{ '  a ' | trim }}] [{{ 'xxaxx' | trim('x') }}] [{{ 'ab' | center(7) }}] [{{ 'abc' | center(8) }}] {{ 'a\\nb\\n\\nc' | indent }} {{ 'a\\nb' | indent(2, true) }} {{ 'a\\n\\nb' | indent('> ', blank=true) }}")
case("replace and truncate", "{{ 'aaa' | replace('a', 'b', 2) }} {{ 'a<b' | replace('<', '&') }} {{ 'foo bar baz qux' | truncate(9) }} {{ 'foo bar baz qux' | truncate(9, true) }} {{ 'foo bar baz qux' | truncate(11) }} {{ 'foo bar baz qux' | truncate(11, false, '…', 0) }}")
case("urlencode and wordcount", "{{ 'a b/ü?&' | urlencode }} {{ {'q': 'a b', 'n': 1} | urlencode }} {{ 'one two, three' | wordcount }}")
case("escape and safe", "{{ x }} {{ x | safe }} {{ x | e }} {{ x | escape | upper }} {{ x | forceescape }} {{ (x | safe) ~ x }} {{ (x | safe) + x }} {{ [x] }} {{ x | safe | length }} {{ (x | e) | replace('b', 'i') }}", {"x": "<b>\"a\" & 'c'"})

# Tags
case("conditional colours", """<tr{% for t in towns %}><td style="color: {{ 'blue' if t.temp < 0 else 'red' if t.temp > 15 else 'black' }}">{{ t.name }}</td>{% endfor %}""", {"towns": TOWNS})
case("loop variables", "{% for x in 'abc' %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.cycle('odd', 'even') }}{{ loop.previtem | default('-') }}{{ loop.nextitem | default('-') }} {% endfor %}")
case("loop with condition", "{% for t in towns if t.rain > 0 %}{{ loop.index }}/{{ loop.length }} {{ t.name }}{{ ', ' if not loop.last }}{% else %}none{% endfor %}{% for t in towns if t.rain > 99 %}x{% else %}none{% endfor %}", {"towns": TOWNS})
case("loop over items", "{% for k, v in limits.items() %}{{ k }}: {{ v }}{% if not loop.last %}, {% endif %}{% endfor %}|{% for k in limits %}{{ k }} {% endfor %}|{% for v in limits.values() %}{{ v }} {% endfor %}|{{ limits.keys() | list }}", {"limits": LIMITS})
case("nested loops", "{% for row in [[1, 2], [3]] %}{% set outer = loop %}{% for x in row %}{{ outer.index }}.{{ loop.index }}={{ x }} {% endfor %}{% endfor %}{% for (a, b), c in [((1, 2), 3)] %}{{ a }}{{ b }}{{ c }}{% endfor %}")
case("loop.changed and range", "{% for x in [1, 1, 2] %}{{ 'new ' if loop.changed(x) }}{{ x }} {% endfor %}{% for i in range(3) %}{{ i }}{% endfor %}{% for i in range(6, 0, -2) %}{{ i }}{% endfor %}")
case("set in a loop stays there", "{% set n = 0 %}{% for i in [1, 2] %}{% set n = n + i %}{{ n }} {% endfor %}{{ n }}")
case("namespace", "{% set ns = namespace(n=0, found=false) %}{% for i in [1, 2] %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }} {{ ns.found }}")
case("set of several, and of a block", "{% set a, b = 1, 'x' %}{{ a }}{{ b }}{% set part %}<i>{{ '<' }}</i>{% endset %}{{ part }}{% set up | upper %}x{{ a }}{% endset %}{{ up }}{% set t = 1, 2 %}{{ t }}")
case("set in if", "{% if x %}{% set word = 'yes' %}{% else %}{% set word = 'no' %}{% endif %}{{ word }}", {"x": []})
case("with and filter blocks", "{% with a = 1, b = 'z' %}{{ a }}{{ b }}{% endwith %}{% filter upper | replace('A', '<') %}abc <b>{% endfilter %}")
case("macros", """{% macro field(name, value='', kind="text", n=1) -%}
<input name="{{ name }}" value="{{ value }}" type="{{ kind }}"{% if n > 1 %} n{% endif %}>
{%- endmacro %}{{ field('a<') }} {{ field('b', 2, n=3) }} {{ field(value='v', name='c') }} {{ field('d') | upper }}""")
case("macros that call each other", "{% macro tree(node) %}<li>{{ node.name }}{% if node.kids %}<ul>{% for kid in node.kids %}{{ tree(kid) }}{% endfor %}</ul>{% endif %}</li>{% endmacro %}{{ tree(root) }}", {"root": {"name": "a", "kids": [{"name": "b"}, {"name": "c", "kids": [{"name": "d"}]}]}})
case("macros see what is around them", "{% set unit = 'mm' %}{% macro show(x) %}{{ x }} {{ unit }} {{ title }}{% endmacro %}{{ show(3) }}", {"title": "T"})
case("call blocks", "{% macro box(title) %}<div><h2>{{ title }}</h2>{{ caller() }}</div>{% endmacro %}{% call box('A') %}<p>{{ x }}</p>{% endcall %}{% macro each(xs) %}{% for x in xs %}{{ caller(x) }}{% endfor %}{% endmacro %}{% call(item) each([1, 2]) %}[{{ item }}]{% endcall %}", {"x": "<"})
case("imports", "{% import 'forms.html' as forms %}{{ forms.field('a') }}{% from 'forms.html' import field as f, label %}{{ f('b') }}{{ label }}", forms="{% macro field(n) %}<{{ n }}>{% endmacro %}{% set label = 'L' %}")
case("imports with context", "{% from 'part.html' import show with context %}{{ show() }}", {"title": "T"}, part="{% macro show() %}{{ title }}{% endmacro %}")
case("includes", "{% for t in towns %}{% include 'town.html' %}{% endfor %}{% include 'nope.html' ignore missing %}{% include ['no.html', 'town2.html'] %}{% include 'sub/deep.html' without context %}", {"towns": TOWNS, "t": "top"}, town="<p>{{ t.name }}</p>", town2="{{ t }}", sub__deep="deep {{ t is defined }}")
case("whitespace control", "a  {%- if true -%}  b  {%- endif %}  c\n  {{- ' d ' -}}  \n e {#- gone -#}  f\n\n{%+ if true +%} g {% endif %}\n")
case("comments and raw", "a{# {{ b }}\n two lines #}c{% raw %}{{ not.this }} {% nor %}{% endraw %}d{%- raw -%}  x  {%- endraw -%}  e")
case("texts with braces", "{{ '}}' }} {{ \"%}\" }} {{ {'a': {'b': 1}}['a']['b'] }} { { }} %} #}")
case("line ends", "a\r\nb\rc\n{{ 'x' }}\n\n")
case("colon after a tag", "{% if true: %}a{% endif %}", rejected='1:11: unexpected ":"')

# Pages
BASE = """{% from "macros.html" import embed %}<!DOCTYPE html>
<html>{% block head %}<head><title>{% block title %}{{ title if title else "Bokeh" }}{% endblock %}</title>{% block css %}{% endblock %}</head>{% endblock head %}
<body>{% block body %}{% block contents %}{% for root in roots %}{% block root scoped %}{{ embed(root) }}{% endblock %}{% endfor %}{% endblock contents %}{{ script | indent(4) }}{% endblock %}</body></html>
"""
MACROS = """{% macro embed(obj) -%}
<div id="{{ obj.elementid }}"{% if obj.id %} data-root-id="{{ obj.id }}"{% endif %}></div>
{%- endmacro %}"""
ROOTS = [{"elementid": "e1", "id": "p1", "name": "plot"}, {"elementid": "e2", "id": "p2", "name": "table"}]
PAGE = {"title": "Rain & shine", "roots": ROOTS, "script": "<s>", "towns": TOWNS, "limits": LIMITS}

case("the base page alone", "{% extends 'base.html' %}", PAGE, base=BASE, macros=MACROS)
case("a dashboard", """{% extends "base.html" %}
{% set rainy = towns | selectattr("rain", "gt", 0) | list %}
{% from "macros.html" import embed %}
{% block title %}{{ super() }} - {{ rainy | length }} of {{ towns | length }}{% endblock %}
{% block css %}<style>.warm { color: {{ colour | default("#a00") }} }</style>{% endblock %}
{% block contents %}
<nav>{% for t in towns %}<a href="#{{ t.name | lower }}"{% if loop.first %} class="first"{% endif %}>{{ t.name }}</a>{{ " | " if not loop.last }}{% endfor %}</nav>
{% for t in towns if t.temp is defined %}
  <section id="{{ t.name | lower }}" style="background: {{ 'lightblue' if t.temp < 0 else 'orange' if t.temp > 15 else 'white' }}">
    <h2>{{ loop.index }}. {{ t.name | title }}: {{ '%.1f' | format(t.temp) }} °C</h2>
    {%- if t.tags %}<ul>{% for tag in t.tags %}<li>{{ tag }}</li>{% endfor %}</ul>{% endif %}
  </section>
{% endfor %}
{% include "legend.html" %}
<main>{{ embed(roots[0]) }}</main>
<aside>{{ super() }}</aside>
{% endblock contents %}""", PAGE, base=BASE, macros=MACROS, legend="<dl>{% for k, v in limits.items() if v is not none %}<dt>{{ k }}</dt><dd>{{ v }}</dd>{% endfor %}</dl>")
case("a block in a loop", "{% extends 'base.html' %}{% block root %}<li>{{ loop.index }} {{ root.name }}</li>{% endblock %}", PAGE, base=BASE, macros=MACROS)
case("three pages above each other", "{% extends 'site.html' %}{% block main %}1{{ super() }}{% endblock %}{% block title %}one {{ super() }}{% endblock %}", PAGE, site="{% extends 'base.html' %}{% block title %}two {{ super() }}{% endblock %}{% block contents %}<main>{% block main %}2{% endblock %}</main>{% endblock %}", base=BASE, macros=MACROS)
case("a block by its name, and a condition around extends", "{% if plain %}{% extends 'b.html' %}{% else %}{% extends 'a.html' %}{% endif %}{% block t %}T{% endblock %}", {"plain": True}, a="a{% block t %}{% endblock %}", b="b{% block t %}{% endblock %}{{ self.t() }}")
case("text around extends", "before{% extends 'a.html' %} <!-- after --> {% set x = 1 %}{% block t %}T{{ x }}{% endblock %}", a="a{% block t %}{% endblock %}")
case("an include that extends", "[{% include 'c.html' %}]{% block t %}mine{% endblock %}", a="a{% block t %}x{% endblock %}", c="{% extends 'a.html' %}{% block t %}c{% endblock %}")
case("a required block", "{% extends 'a.html' %}{% block t %}T{% endblock %}", a="{% block t required %}{% endblock %}")

# Jinja2 prints nothing, or something of Python's, where plotctl rejects the template
case("an unknown name", "a\n{{ headng }}", {"heading": "x"}, rejected='2:4: there is no variable "headng". Did you mean "heading"?')
case("an unknown attribute", "{{ town.nme }}", {"town": TOWNS[0]}, rejected='1:4: there is no variable "town.nme". Did you mean "town.name"?')
case("a loop over nothing", "{% for x in nope %}{% endfor %}", rejected='1:13: there is no variable "nope"')
case("a comparison with nothing", "{% if nope == 'x' %}{% endif %}", rejected='1:7: there is no variable "nope"')
case("a missing argument", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", rejected='there is no variable "a"')
case("a method without parentheses", "{{ limits.items }}", {"limits": LIMITS}, rejected="1:11: the function items cannot be printed. Write ()")
case("a lazy list", "{{ [1] | map('string') }}", rejected="cannot be printed. Add | list or | join.")
case("recursive loops", "{% for x in [] recursive %}{% endfor %}", rejected='1:16: "recursive" is not supported')
case("disabled escaping", "{% autoescape false %}{{ x }}{% endautoescape %}", {"x": "<"}, rejected='1:1: the tag "autoescape" is not supported')
case("unsupported filters", "{{ 'a b' | wordwrap(1) }}", rejected='1:12: there is no filter "wordwrap"')
case("unsupported methods", "{{ 'a'.isalpha() }}", rejected='1:4: there is no variable')
case("text behind extends", "{% extends 'a.html' %}\n{% if 1 %}{% endif %}<p>lost</p>{% block t %}T{% endblock %}", a="a{% block t %}{% endblock %}", rejected='2:22: "<p>lost</p>" is in no block')
case("a value behind extends", "{% extends 'a.html' %}{{ 1 }}", a="a", rejected='1:23: {{ … }} is in no block')
case("all arguments of a list", "{{ [1, 2] | join(*[',']) }}", rejected='1:18: "*" in arguments is not supported')
case("large numbers", "{{ 2 ** 80 }}", rejected="2 ** 80 is too large a number")
case("formats of Python", "{{ '{:.2f}'.format(2) }}", rejected="there is no variable")

lines = []
for name, files, context, rejected in CASES:
    env = Environment(autoescape=True, loader=DictLoader(files))
    try:
        output = env.get_template("index.html").render(json.loads(json.dumps(context)))
    except Exception as error:
        raise SystemExit(f"{name}: {error}")
    entry = {"name": name, "files": files, "context": context}
    entry.update({"rejected": rejected} if rejected else {"output": output})
    lines.append(json.dumps(entry, ensure_ascii=False))
assert len({name for name, *_ in CASES}) == len(CASES)
target = pathlib.Path(__file__).parent / "recorded.jsonl"
target.write_text("\n".join(lines) + "\n")
print(len(lines), "templates")
