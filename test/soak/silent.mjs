// The log of clients whose connections are broken on purpose.
const nothing = () => {};
export const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing, critical: nothing };
