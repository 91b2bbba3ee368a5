// The server that is meant where an author names none.

/** `http://localhost:5006`, unless PLOTCTL_DEFAULT_SERVER_HOST or _PORT (or their BOKEH_ names) say otherwise. */
export function defaultServerUrl(env: NodeJS.ProcessEnv = process.env): string {
  const setting = (name: string, otherwise: string): string => {
    const values = [env[`PLOTCTL_DEFAULT_SERVER_${name}`], env[`BOKEH_DEFAULT_SERVER_${name}`]];
    return values.find((value) => value !== undefined && value !== "") ?? otherwise;
  };
  return `http://${setting("HOST", "localhost")}:${setting("PORT", "5006")}`;
}
