// The options of `plotctl serve`, with the words of its help. A file of its own, since their defaults are the server's,
// which other commands do not load.
import { LOG_LEVELS } from "../base/log.js";
import { serverDefaults } from "../server/options.js";
import { ARGS, names, toggle, value, type OptionWords } from "./option-words.js";

const { port, icoPath, sessionIds, ...defaults } = serverDefaults;

export const SERVE_OPTIONS: OptionWords = {
  port: value("port to listen on; 0 for any", port),
  address: value("address to listen on; 0.0.0.0 or :: for all [default: 127.0.0.1 and ::1]"),
  show: toggle("open the apps in a browser"),
  "log-level": value(`least that is logged: ${LOG_LEVELS.join(", ")}`, "info"),
  "log-format": value("pretty or json [default: pretty on a terminal]"),
  host: value("HOST[:PORT] that requests may name; repeatable; * for any [default: this machine's names]"),
  "allow-websocket-origin": value("HOST[:PORT] whose pages may open websockets; repeatable [default: as --host]"),
  "require-origin": toggle("refuse websockets without an Origin header"),
  "use-xheaders": toggle("believe the X-Forwarded-… headers of the proxy in front, the only one who reaches us"),
  "include-headers": names("headers that apps may see, one or more, behind the files [default: all]"),
  "exclude-headers": names("headers that apps may not see, likewise"),
  "include-cookies": names("cookies that apps may see, likewise [default: all]"),
  "exclude-cookies": names("cookies that apps may not see, likewise"),
  prefix: value("path before all routes"),
  "ico-path": value("a file that ends in .ico, none or default", icoPath),
  "keep-alive": value("milliseconds between pings; 0 for none", defaults.keepAliveMs),
  "check-unused-sessions": value("milliseconds between looks for unused sessions", defaults.checkUnusedSessionsMs),
  "unused-session-lifetime": value(
    "milliseconds that a session is kept without a client",
    defaults.unusedSessionLifetimeMs,
  ),
  "stats-log-frequency": value("milliseconds between two counts of clients in the log", defaults.statsLogFrequencyMs),
  "session-token-expiration": value(
    "seconds for which a page's token makes a new session",
    defaults.sessionTokenExpirationS,
  ),
  "websocket-max-message-size": value("bytes of one message", defaults.websocketMaxMessageBytes),
  "websocket-compression-level": value("0 to 9: compress websockets so hard [default: not at all]"),
  "websocket-compression-mem-level": value("1 to 9: memory for that compression"),
  "session-ids": value("unsigned, signed or external-signed", sessionIds),
  "disable-index": toggle("no list of apps at /"),
  "disable-index-redirect": toggle("the list of apps even where there is only one"),
  ...ARGS,
};
