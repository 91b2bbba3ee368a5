/** Where websockets are opened, behind the route of an app. */
export const SOCKET_PATHS = { session: "/ws", dev: "/plotctl-dev.js" } as const;
