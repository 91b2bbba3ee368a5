// Files as `numpy.save` writes them.
import { writeFile } from "node:fs/promises";

/** `type` is such as `<f4`, `shape` such as `(3, 4)`. */
export async function saveNpy(
  path: string,
  type: string,
  shape: string,
  values: ArrayBufferView,
  isFortran = false,
): Promise<string> {
  const text = `{'descr': '${type}', 'fortran_order': ${isFortran ? "True" : "False"}, 'shape': ${shape}, }`;
  const header = Buffer.from(`${text.padEnd(117)}\n`, "latin1");
  const length = Buffer.alloc(2);
  length.writeUInt16LE(header.length);
  const magic = Buffer.from("\x93NUMPY\x01\x00", "latin1");
  const body = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  await writeFile(path, Buffer.concat([magic, length, header, body]));
  return path;
}
