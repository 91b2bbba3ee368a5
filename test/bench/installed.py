# The size of an installation of Bokeh: its required packages, and theirs, with their files.
import json
import re
from importlib.metadata import PackageNotFoundError, distribution

found = {}
pending = ["bokeh"]
while pending:
    name = pending.pop()
    if name in found:
        continue
    try:
        package = distribution(name)
    except PackageNotFoundError:
        continue
    paths = [path.locate() for path in package.files or []]
    found[name] = sum(path.stat().st_size for path in paths if path.is_file())
    for requirement in package.requires or []:
        if "extra ==" not in requirement:
            pending.append(re.match(r"[\w.-]+", requirement).group().lower().replace("_", "-"))

print(json.dumps({"packages": len(found), "bytes": sum(found.values())}))
