// A real browser as another client of a session, controlled line by line over stdin and stdout.
//
//   node browser.mjs URL NAME    opens the page, and prints "drawn"
//   get PROPERTY                 prints the property of the model called NAME, as JSON
//   await PROPERTY JSON          prints "seen" when it has that value
//   set PROPERTY JSON            sets it as a widget would, and prints "set"
//
// The end of stdin closes the browser.
import { createInterface } from "node:readline";
import { launchBrowser } from "../support/compiled-chromium.mjs";

const [url, name] = process.argv.slice(2);

const browser = await launchBrowser();
const page = await browser.newPage();
await page.goto(url);
await page.waitForFunction(() => globalThis.Bokeh?.documents[0]?.is_idle);
console.log("drawn");

for await (const line of createInterface({ input: process.stdin })) {
  const [, verb, property, json = "null"] = /^(\w+) (\w+) ?(.*)$/.exec(line);
  const asked = { name, property, value: JSON.parse(json || "null") };
  if (verb === "get") {
    const read = ({ name, property }) => Bokeh.documents[0].get_model_by_name(name)[property];
    console.log(JSON.stringify(await page.evaluate(read, asked)));
  } else if (verb === "await") {
    const has = ({ name, property, value }) => Bokeh.documents[0].get_model_by_name(name)?.[property] === value;
    await page.waitForFunction(has, asked);
    console.log("seen");
  } else if (verb === "set") {
    const write = ({ name, property, value }) => Bokeh.documents[0].get_model_by_name(name).setv({ [property]: value });
    await page.evaluate(write, asked);
    console.log("set");
  }
}
await browser.close();
