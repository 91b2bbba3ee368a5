// Jest's global teardown of the room `browser`.
export default async function teardown() {
  await globalThis.sharedBrowser?.close();
}
