// A thread of panning.mjs: people who move sliders. Their times would else include the wait for the thread that pans.
import { parentPort, workerData } from "node:worker_threads";
import { idOfFirst, SessionSocket } from "./load/session-socket.mjs";

const SLIDERS = 5;
const SLIDER_MS = 50;

const { url } = workerData;
const sliders = await Promise.all(
  Array.from({ length: SLIDERS }, async () => {
    const socket = await SessionSocket.open(`${url}/slider`);
    return { socket, id: idOfFirst(await socket.pull(), "Slider") };
  }),
);
const roundTrips = [];
parentPort.once("message", async (ms) => {
  const end = performance.now() + ms;
  await Promise.all(sliders.map((slider) => slide(slider, end)));
  parentPort.postMessage(roundTrips);
});
parentPort.postMessage("open");

async function slide({ socket, id }, until) {
  for (let value = 1; performance.now() < until; value++) {
    const began = performance.now();
    const event = { kind: "ModelChanged", model: { id }, attr: "value", new: 1 + (value % 50) };
    await socket.request("PATCH-DOC", JSON.stringify({ events: [event] }));
    roundTrips.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, SLIDER_MS));
  }
}
