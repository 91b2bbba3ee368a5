// The codes of all errors that a user can meet, by area. A code names one cause and never changes its meaning; messages may.
// `npm run generate` writes the page of the manual from this table.

/** What a code means, and what to do about it. */
export interface ErrorCodeText {
  readonly meaning: string;
  readonly cure: string;
}

const values = {
  INVALID_ARGUMENT: {
    meaning: "A function got an argument, or an option, of the wrong type or out of range.",
    cure: "Pass a value of the kind that the message names.",
  },
  MISSING_ARGUMENT: {
    meaning: "A function needs an argument that was not given.",
    cure: "Add the argument that the message names.",
  },
  UNKNOWN_OPTION: {
    meaning: "An object of options has a name that the function does not take.",
    cure: "Check the spelling; the message lists the options or suggests the nearest one.",
  },
  CONFLICTING_OPTIONS: {
    meaning: "Two options or arguments exclude each other, one needs the other, or one is given twice.",
    cure: "Leave out one of the two, or add the one that is missing.",
  },
  INVALID_COLOR: {
    meaning: "A value is not a colour.",
    cure: 'Use a CSS colour name, "#rrggbb", "rgb(r, g, b)", or a palette where one is accepted.',
  },
  INVALID_URL: {
    meaning: "A URL is malformed, or is not that of an app.",
    cure: "Pass the http or https address of the page of the app.",
  },
  UNKNOWN_PALETTE: {
    meaning: "No palette has this name.",
    cure: "Use a name that `plotctl/palettes` exports, or a list of colours.",
  },
  UNKNOWN_TOOL: {
    meaning: "No tool has this name, or the figure does not have it.",
    cure: "Use one of the names that the message lists, or pass a tool model.",
  },
  UNKNOWN_TILES: {
    meaning: "No tile provider has this name.",
    cure: "Use one of the names that the message lists, or an address with {X}, {Y} and {Z}.",
  },
} satisfies Record<string, ErrorCodeText>;

const models = {
  UNKNOWN_PROPERTY: {
    meaning: "A model has no property of this name.",
    cure: "Check the spelling and the class; the message suggests the nearest name, or where the property is.",
  },
  INVALID_VALUE: {
    meaning: "A property does not accept this value.",
    cure: "Set a value of the kind that the message names.",
  },
  MISSING_VALUE: {
    meaning: "A property that has no default was not set.",
    cure: "Set the property when the model is made, or before it is sent to a browser.",
  },
  READ_ONLY_PROPERTY: {
    meaning: "A property can be read only.",
    cure: "Remove the assignment; BokehJS or the server sets the property.",
  },
  CHANGED_IN_PLACE: {
    meaning: "A list or an object that a model holds was changed in place, which browsers would not notice.",
    cure: "Assign a changed copy, or use `stream` and `patch` for columns.",
  },
  NOT_SENDABLE: {
    meaning: "A value cannot be sent to a browser, for example a function, a symbol or undefined.",
    cure: "Use numbers, texts, dates, arrays, plain objects, Maps, Sets and models.",
  },
  NESTED_TOO_DEEPLY: {
    meaning: "A value or a chain of models is nested too deeply, or contains itself.",
    cure: "Flatten the value, or break the cycle.",
  },
  UNKNOWN_MODEL: {
    meaning: "No model class has this name.",
    cure: "Check the spelling. Import the module that declares a custom model before it is used.",
  },
  ABSTRACT_MODEL: {
    meaning: "A class is only a base of other models and has no instances.",
    cure: "Use one of its subclasses.",
  },
  INVALID_DECLARATION: {
    meaning: "The declaration of a custom model or of one of its properties is not valid.",
    cure: "Change the name, the kind or the default that the message names.",
  },
  INVALID_BROWSER_MODULE: {
    meaning: "The browser implementation of a custom model is missing, or exports no class of that name.",
    cure: 'Pass new URL("./file.browser.ts", import.meta.url), and export a class with the name of the model.',
  },
  INVALID_CALLBACK: {
    meaning: "A callback is not a function.",
    cure: "Pass a function. Models such as CustomJS belong to `js_on_change`, `js_on_event` and `js_on_click`.",
  },
  UNKNOWN_CALLBACK: {
    meaning: "The callback to remove is not registered.",
    cure: "Pass the same function or handle that was added, once.",
  },
  CALLBACK_LOOP: {
    meaning: "Callbacks trigger one another without end.",
    cure: "Let the callback that sets the property it listens to stop at some value.",
  },
  INVALID_EVENT: {
    meaning: "A value of an event is missing or of the wrong kind.",
    cure: "Pass the values that the class of the event lists.",
  },
  NO_MATCH: {
    meaning: "Nothing matches a selector or a pattern.",
    cure: "Check the selector or the pattern against what is there.",
  },
  AMBIGUOUS_MATCH: {
    meaning: "Several models match where one is expected.",
    cure: "Make the selector more specific, or use the function that returns all matches.",
  },
  INVALID_SCHEMA: {
    meaning: "The schema of BokehJS that plotctl ships is inconsistent.",
    cure: "Report this; it is a bug of plotctl.",
  },
} satisfies Record<string, ErrorCodeText>;

const columns = {
  INVALID_COLUMN: {
    meaning: "A column of a data source cannot hold a value.",
    cure: "Change the cell that the message names: columns hold numbers, texts, dates, arrays and null.",
  },
  UNKNOWN_COLUMN: {
    meaning: "A data source has no column of this name.",
    cure: "Use one of the columns that the message lists, or add the column to the source.",
  },
  UNEQUAL_COLUMNS: {
    meaning: "Columns of one source differ in length, or new rows lack a column.",
    cure: "Give every column the same number of rows.",
  },
  INVALID_CELL_PATCH: {
    meaning: "A patch of cells is not [index, value], or its value does not fit the cells.",
    cure: "Pass [row, value], [slice, values] or [[row, slice, …], values] as the message says.",
  },
  ROW_OUT_OF_RANGE: {
    meaning: "A row or a slice lies outside of a column.",
    cure: "Use rows from 0 to the length of the source minus 1.",
  },
  INVALID_CELL: {
    meaning: "A cell of a table that is loaded is not of the declared kind of its column.",
    cure: "Correct the cell at the line that the message names, or declare another kind or a function for the column.",
  },
  INVALID_CSV: {
    meaning: "A table is not well-formed CSV, or its rows differ in length.",
    cure: "Correct the line that the message names; cells with delimiters, quotes or line breaks are written in quotes.",
  },
  INVALID_ARROW: {
    meaning: "Bytes are not Arrow IPC, or hold types that a data source does not hold.",
    cure: "Write an Arrow file or stream without compression, and take only the columns that can be used.",
  },
  TOO_MUCH_DATA: {
    meaning: "A table is larger than its limit: a data source is sent to each browser as a whole.",
    cure: "Take fewer columns, send a selection or a summary of the data, or raise `max_bytes`.",
  },
} satisfies Record<string, ErrorCodeText>;

const documents = {
  NO_CURRENT_DOCUMENT: {
    meaning: "`curdoc()` was called where no document is current.",
    cure: "Call it in the file of the app or in a callback, not while a shared module loads.",
  },
  INVALID_STATE: {
    meaning: "What an app keeps with `curdoc().state` is not a plain object of JSON values.",
    cure: "Keep numbers, texts, booleans, null, lists and plain objects of these.",
  },
  STATE_TOO_LARGE: {
    meaning: "What an app keeps with `curdoc().state` has more than 1 MiB as JSON.",
    cure: "Keep data in models, files or a database, and in the state only what leads to them.",
  },
  DOCUMENT_NOT_LOCKED: {
    meaning: "A callback that runs without the lock of the document changed the document.",
    cure: "Make the change in `curdoc().add_next_tick_callback(() => …)`.",
  },
  MODEL_IN_OTHER_DOCUMENT: {
    meaning: "A model was added to a second document.",
    cure: "Create the models of each session in the file or the function of the app, not in a shared module.",
  },
  MODEL_NOT_IN_DOCUMENT: {
    meaning: "A model is not part of the document.",
    cure: "Add it, or a model that refers to it, to the document first.",
  },
  DUPLICATE_ID: {
    meaning: "Two models of a document have the same id.",
    cure: "Let plotctl choose the ids of models.",
  },
  CLIENT_WRITE_REJECTED: {
    meaning: "A client has changed what the app does not let clients change.",
    cure: "Allow it by `client_writable(model, [property])`, or `curdoc().client_writes`.",
  },
  INVALID_WORKER: {
    meaning: "`worker` got something else than the URL of an existing file.",
    cure: 'Write `worker(new URL("./fit.worker.ts", import.meta.url))`.',
  },
  WORKER_TIMEOUT: {
    meaning: "A call of a worker has not ended within its `timeout_ms`. Its thread was stopped.",
    cure: "Allow more time, or give the worker less to do.",
  },
  WORKER_BUSY: {
    meaning: "So many calls of workers wait that no more are taken.",
    cure: "Call the worker from a callback with `latest` or `drop`.",
  },
  WORKER_FAILED: {
    meaning: "The thread of a worker ended, had no memory left, or returned what cannot be sent between threads.",
    cure: "The message has the reason. Return plain values and typed arrays.",
  },
  PROCESS_BLOCKED: {
    meaning: "Code of an app runs for so long without an `await` that the process does nothing else.",
    cure: "Move the computation to a `worker`, or split it with `await curdoc().flush()`.",
  },
  NO_ROOTS: {
    meaning: "A document has no roots, so there is nothing to show.",
    cure: "Add one with `curdoc().add_root(…)`.",
  },
  UNKNOWN_THEME: {
    meaning: "A value is neither a theme nor the name of a built-in one.",
    cure: "Use one of the names that the message lists, new Theme({ attrs: … }) or Theme.from_file(…).",
  },
  INVALID_THEME: {
    meaning: "A theme names an unknown model or property, or holds a value that the property does not accept.",
    cure: "Correct the entry at the line that the message names.",
  },
  INVALID_DOCUMENT: {
    meaning: "The JSON of a document is malformed.",
    cure: "Pass what `to_json` or `Document.to_json` of Bokeh returned.",
  },
  INVALID_PATCH: {
    meaning: "A patch of a document has an event that is malformed or cannot be applied.",
    cure: "Pass what `create_json_patch` returned. If a browser sent it, check that its BokehJS has the version of the server.",
  },
  INVALID_REFERENCE: {
    meaning: "A message or a document refers to a model that does not exist, or that has another type.",
    cure: "Reload the page; the document of the browser is out of date.",
  },
  INVALID_WIRE_VALUE: {
    meaning: "A value in a message or in the JSON of a document is not encoded as Bokeh does it.",
    cure: "Check that the other side is BokehJS, Bokeh or plotctl of a supported version.",
  },
  INVALID_DEFINITION: {
    meaning: "The definition of a custom model that came with a document is malformed or contradicts a known class.",
    cure: "Declare the model alike on both sides, or rename it.",
  },
  MESSAGE_TOO_EXPENSIVE: {
    meaning: "A message has too many events, or takes too much memory or time to check.",
    cure: "Send several smaller messages, and arrays as binary buffers.",
  },
  DOCUMENT_FULL: {
    meaning: "A client would make a document larger than the server permits.",
    cure: "Remove models or data, or raise --max-document-models or --max-document-bytes.",
  },
  MEMORY_FULL: {
    meaning: "The memory of the server is nearly full, so it accepts no more sessions or data.",
    cure: "Try again later. Give the server more memory, or lower --max-sessions.",
  },
} satisfies Record<string, ErrorCodeText>;

const apps = {
  APP_NOT_FOUND: {
    meaning: "A path is not that of an app.",
    cure: "Pass a .ts or .js file, or a folder with a main.ts or app.ts.",
  },
  AMBIGUOUS_APP: {
    meaning: "The folder of an app has two files for one purpose.",
    cure: "Merge the two files, or remove one.",
  },
  INVALID_ROUTE: {
    meaning: "The route of an app is malformed or reserved for the server.",
    cure: 'Use "/" or "/name", but not "/static".',
  },
  INVALID_APP_PATH: {
    meaning: "The `path` of an app, with the parameters of its address, is invalid.",
    cure: 'Export a plain text such as `export const path = "/:year/:month?"`, with optional parameters last.',
  },
  ROUTE_CONFLICT: {
    meaning: "Two apps have the same route.",
    cure: "Rename one, or serve them from two servers.",
  },
  APP_FAILED: {
    meaning: "The code of an app threw an error.",
    cure: "Read the stack in the log of the server; it has the file and the line.",
  },
  NEEDS_SERVER: {
    meaning: "An app that is to be published as a still document has callbacks or timers, which only a server runs.",
    cure: "Publish it as it is now with --still, keep it in step with --live, or serve it as an app.",
  },
  PAGE_FAILED: {
    meaning: "A page of an app reported an error of BokehJS, or of JavaScript that the app gave it.",
    cure: "Look for the id of the error in the page. Correct the property or the CustomJS that the text names.",
  },
  COMPILE_FAILED: {
    meaning: "A source file cannot be compiled.",
    cure: "Correct the syntax at the line that the message names.",
  },
  MODULE_NOT_FOUND: {
    meaning: "An import names a module or an export that does not exist, or that an app cannot load.",
    cure: "Check the path and the name, or install the package.",
  },
  MODULE_FAILED: {
    meaning: "A module that all sessions share, or that has hooks, threw an error while it loaded.",
    cure: "Correct the error that the message quotes. Only the entry file of an app may use `curdoc()` at its top level.",
  },
  PROCESS_EXIT: {
    meaning: "An app called a function that would stop the process of the server.",
    cure: "Throw an error, or let the script end.",
  },
  INVALID_ENDPOINT: {
    meaning: "The hook `routes` of an app registers an endpoint with an invalid path or handler, or twice.",
    cure: "Correct the path or the handler that the message names.",
  },
  INVALID_EXPORT: {
    meaning:
      "An app exports an `on_drain` that is none of its three words, or a `restore` that is no function of at most two arguments.",
    cure: 'Export `on_drain = "hand-over"`, `"fresh"` or `"wait"` as a plain text, and `restore` as a function.',
  },
  INVALID_HOOK: {
    meaning: "A lifecycle or request hook is unknown, is not a function, or returned a value of the wrong kind.",
    cure: "Export functions with the names that the message lists.",
  },
  INVALID_TEMPLATE: {
    meaning: "A Jinja template has an error.",
    cure: "Correct the template at the line that the message names.",
  },
  INVALID_TSCONFIG: {
    meaning: "The tsconfig.json of a project cannot be read.",
    cure: "Correct the file; `npx tsc --showConfig` shows what TypeScript reads.",
  },
} satisfies Record<string, ErrorCodeText>;

const data = {
  DATA_CLOSED: {
    meaning: "Data that was opened with `open()` is used after `close()`.",
    cure: "Close data when no session draws it any more, or open it again.",
  },
  TOO_MANY_GROUPS: {
    meaning: "A line per value of a column was asked for, with `by`, and the column has more than 50 values.",
    cure: "Choose a column with fewer values, or draw one line of all rows.",
  },
  DATA_FAILED: {
    meaning: "A thread could not finish its work on the data.",
    cure: "Read the cause in the log; if memory was short, open fewer columns.",
  },
  TOO_MANY_CATEGORIES: {
    meaning: "A column has more distinct texts than can be distinguished in a plot.",
    cure: "Use a column with fewer of them, or make one that groups them.",
  },
  DATA_TOO_LARGE: {
    meaning: "The data needs more memory than it may take.",
    cure: "Open fewer columns or rows, or raise the option that the message names.",
  },
  DATA_NOT_SORTED: {
    meaning: "A column that `open()` was to find sorted is not.",
    cure: "Leave out the option `sorted` to have a sorted copy made, or sort the rows.",
  },
  INVALID_FILTER: {
    meaning: "The condition of `where()` cannot be read, or compares a column with a value of another kind.",
    cure: "The message names the place; write `speed > $min and kind in $kinds`, and give the values as the second argument.",
  },
  DATA_CHANGED: {
    meaning: "A data file was replaced while it was read, and again while it was read a second time.",
    cure: "Write new data to a file of another name, and rename it when it is complete.",
  },
  FILE_NOT_ALLOWED: {
    meaning: "A path of `open()` leads out of the project of the app, directly or by a link.",
    cure: 'If the app should read there, name the folder: `open("/data/a.parquet", { allow: ["/data"] })`.',
  },
  NO_DATA_FILES: {
    meaning: "No file matches the path or pattern of the data.",
    cure: "Check the path; it starts at the folder that the message names.",
  },
  DATA_UNAVAILABLE: {
    meaning: "A database does not answer.",
    cure: "Check its address and that it runs. Views keep their pictures, and continue when it is back.",
  },
  UNKNOWN_TABLE: {
    meaning: "A database has no table of this name, or its user may not see it.",
    cure: "Check the names of the table and of the database, and the rights of the user.",
  },
  UNSUPPORTED_DATA: {
    meaning: "A kind of data cannot be used in this way.",
    cure: "Use the kind of data that the message names.",
  },
  INVALID_SQL: {
    meaning: "The `sql` of `open()` is not one SELECT, or DuckDB rejects it.",
    cure: "Correct what the message names; values belong into `args`, and files below the folder that it names.",
  },
  INVALID_NPY: {
    meaning: "A .npy file is not well-formed, or holds values that cannot be drawn.",
    cure: "Save the array again with numpy.save, as numbers, booleans or datetime64.",
  },
  INVALID_PARQUET: {
    meaning: "A file is not Parquet, or is damaged.",
    cure: "Write the file again; the message has what the decoder found.",
  },
} satisfies Record<string, ErrorCodeText>;

const files = {
  FILE_UNREADABLE: {
    meaning: "A file cannot be read, or is not a text file in UTF-8.",
    cure: "Check the path, the permissions and the encoding.",
  },
  FILE_UNWRITABLE: {
    meaning: "A file or a folder cannot be written.",
    cure: "Check the path, the permissions and the free space.",
  },
  FOLDER_NOT_EMPTY: {
    meaning: "The folder of a new project has files in it.",
    cure: "Name a new folder: plotctl init my-app.",
  },
  INVALID_JSON: { meaning: "A text is not valid JSON.", cure: "Correct the line that the message names." },
  INVALID_YAML: { meaning: "A text is not valid YAML.", cure: "Correct the line that the message names." },
  NO_SCRIPT: {
    meaning: "No script is running after which an output file could be named.",
    cure: "Pass a file name.",
  },
} satisfies Record<string, ErrorCodeText>;

const transfers = {
  NO_ACTING_CLIENT: {
    meaning:
      "`download` was called where no user had asked for a file: while a document was created, by a timer, or without a server.",
    cure: "Call it in a callback of a button or another widget.",
  },
  TOO_MANY_DOWNLOADS: {
    meaning: "A session offers many files at once that no browser has fetched yet.",
    cure: "Put the files into one archive, or offer one for each click.",
  },
  DOWNLOAD_GONE: {
    meaning: "The address of a download was used before, or is older than a minute.",
    cure: "Ask the app for the file again.",
  },
  INVALID_UPLOAD: {
    meaning: "A request does not hold one file as `multipart/form-data`, or the name of the file is not valid.",
    cure: "Upload with the field of the page. Rename a file with a very long name.",
  },
  UPLOAD_TYPE_REJECTED: {
    meaning: "The name and the type of a file are not among those that the field accepts.",
    cure: "Choose another file, or extend `accept` of `upload_input`.",
  },
  UPLOAD_TOO_LARGE: {
    meaning: "A file is larger than its field accepts, or the files of a session are larger than the server permits.",
    cure: "Raise `max_size` of `upload_input` or --max-upload-bytes, or remove files that are no longer needed by `file.remove()`.",
  },
  UPLOAD_LIMIT: {
    meaning: "A session has as many uploaded files, or uploads under way, as it may have.",
    cure: "Wait for the others, remove files by `file.remove()`, or raise --max-upload-files.",
  },
  UPLOAD_NO_SPACE: {
    meaning: "The disk for uploads is full, or holds as much as the server permits.",
    cure: "Free space in the folder of --upload-folder, or raise --max-total-upload-bytes.",
  },
  UPLOAD_FAILED: {
    meaning: "The server cannot write to the folder for uploads.",
    cure: "Set --upload-folder to a folder in which the server may write.",
  },
  UPLOAD_STALLED: {
    meaning: "No more of an upload arrived for a while, or it took longer than --max-upload-time.",
    cure: "Upload the file again.",
  },
  UNKNOWN_UPLOAD_INPUT: {
    meaning: "An upload is for a field that the document does not have, or that is disabled.",
    cure: "Reload the page.",
  },
  SESSION_ENDED: {
    meaning: "A request is for a session that has ended.",
    cure: "Reload the page, which starts another session.",
  },
} satisfies Record<string, ErrorCodeText>;

const commands = {
  USAGE: {
    meaning: "The command line is incomplete or contradicts itself.",
    cure: "Run the command with --help.",
  },
  RESTORE_REFUSED: {
    meaning:
      "`plotctl check --restore` could not restore a session: the app creates other models in each run, or a callback throws.",
    cure: "Create the same models in the same order in each run; let time, chance and data decide about their values only.",
  },
  RESTORE_DIFFERS: {
    meaning: "`plotctl check --restore` found a property that is another one in a restored session.",
    cure: "Keep in `curdoc().state` what the app counts or remembers outside of its models.",
  },
  NO_DISPLAY: {
    meaning: "No browser can be opened, because the machine has no display.",
    cure: "Open the address in a browser of another machine, or leave out `--show`.",
  },
  UNKNOWN_TEMPLATE: {
    meaning: "`plotctl init` has no template of this name.",
    cure: "Use one of the names that the message lists.",
  },
  UNKNOWN_SETTING: {
    meaning: "No setting has this name.",
    cure: "Run `plotctl config` for the list of settings.",
  },
  INVALID_SETTING: {
    meaning:
      "A setting, from a flag, a variable, a configuration file or an option of the server, has a value that is not accepted.",
    cure: "Set a value of the kind that the message names.",
  },
  INVALID_CONFIG: {
    meaning: "A configuration file cannot be read, or does not hold settings by name.",
    cure: "Export the settings as the default of the module, or write them as an object.",
  },
  AMBIGUOUS_CONFIG: {
    meaning: "A folder has two configuration files.",
    cure: "Remove one, or name one with --use-config.",
  },
} satisfies Record<string, ErrorCodeText>;

const servers = {
  ENDPOINT_TIMEOUT: {
    meaning: "An endpoint of an app took more than 30 seconds to answer.",
    cure: "Make it faster, or answer at once and do the work afterwards; `ctx.signal` ends it.",
  },
  ADDRESS_UNAVAILABLE: {
    meaning: "The server cannot listen on this port, address or Unix socket.",
    cure: "Stop the program that uses it, or choose another with --port, --address or --unix-socket.",
  },
  SNAPSHOT_FOLDER_UNAVAILABLE: {
    meaning: "The server cannot keep sessions in this folder; most often another server uses it.",
    cure: "Give each server a folder of its own with --session-snapshots.",
  },
  SNAPSHOT_TOO_LARGE: {
    meaning: "The snapshot of a session is larger than a file may be, or the folder is full: it is not kept.",
    cure: "Keep large data outside of the document, so that the app reads it again.",
  },
  SNAPSHOT_UNREADABLE: {
    meaning: "The file of a session is damaged, or was written by another version: the session starts again.",
    cure: "Nothing, unless it repeats: then check the disk. Files that end with .bad can be deleted.",
  },
  FOLDER_NOT_PRIVATE: {
    meaning: "A folder that only the server may read cannot be made, or belongs to another user.",
    cure: "Name a folder in which the user of the server may write.",
  },
  TAKEOVER_FAILED: {
    meaning: "A server cannot take over from the one that runs, which goes on.",
    cure: "Read the reason in the message. Both must run as one user, with the same address, port and --run-dir.",
  },
  CLUSTER_FAILED: {
    meaning: "A worker process of --num-procs has ended, or could not start.",
    cure: "See the log lines before it: an app may end its process, or need more memory. Another worker takes its place.",
  },
  INVALID_CERTIFICATE: {
    meaning: "The TLS certificate and its key cannot be used.",
    cure: "Check that both belong together, and set the password in PLOTCTL_SSL_PASSWORD.",
  },
  WEAK_SECRET: {
    meaning: "The secret that signs session ids is too short or too regular.",
    cure: "Generate one with `plotctl secret`.",
  },
  INVALID_SESSION_ID: {
    meaning: "A session id has characters or a length that are not permitted.",
    cure: "Use an id that `plotctl/client` or Bokeh generated.",
  },
  SESSION_TOKEN_INVALID: {
    meaning: "A session token is malformed or not signed by this server.",
    cure: "Reload the page. Servers and clients that share sessions need the same secret.",
  },
  SESSION_TOKEN_EXPIRED: {
    meaning: "A session token is older than the server permits.",
    cure: "Reload the page. The clocks of both machines must agree.",
  },
  TOKEN_TOO_LARGE: {
    meaning: "A session token would carry more than a websocket handshake may hold.",
    cure: "Send fewer headers, cookies and arguments with the page: see --include-headers and --include-cookies.",
  },
  BAD_REQUEST: {
    meaning: "A request is malformed, or exceeds a limit of the server.",
    cure: "Correct the request as the answer says; a proxy may have changed it.",
  },
  FORBIDDEN: {
    meaning: "An address does not answer requests, or not those of this user.",
    cure: "Request another address, or sign in as a user who may open the app.",
  },
  INVALID_AUTH_MODULE: {
    meaning: "An auth module lacks a function, has one too many, or exports something else than its name says.",
    cure: "Export the functions that the message names; the page about sign-in has an example.",
  },
  INVALID_PASSWORD_FILE: {
    meaning: "A file of users and passwords cannot be read, or has a line that is not valid.",
    cure: "Correct the line; `plotctl password` prints one.",
  },
  AUTH_HOOK_FAILED: {
    meaning: "A function of an auth module, or the hook `authorize`, failed or took more than 10 seconds.",
    cure: "Read the error in the log, and correct the function.",
  },
  SIGN_IN_FAILED: {
    meaning: "A user could not sign in: wrong name or password, or a provider that refused or did not answer.",
    cure: "Try again; the log has the reason.",
  },
  UNTRUSTED_HEADER: {
    meaning: "A request had a header that only a trusted proxy may send, which was removed.",
    cure: "If the peer is your proxy, name its address with --trusted-proxies.",
  },
  SIGN_IN_REQUIRED: {
    meaning: "The app is for users who are signed in.",
    cure: "Sign in; for all visitors, start the server with --guests, or set `access` for the app.",
  },
  SESSION_OF_OTHER_USER: {
    meaning: "A request names a session that belongs to another user.",
    cure: "Open the page of the app without a session id.",
  },
  HOST_NOT_ALLOWED: {
    meaning: "A request names a host that the server does not answer for.",
    cure: "Start the server with --host for this host.",
  },
  ORIGIN_NOT_ALLOWED: {
    meaning: "A page of another origin may not read from the server or open websockets.",
    cure: "Start the server with --allow-websocket-origin for this origin.",
  },
  NOT_FOUND: { meaning: "The server has nothing at this address.", cure: "Check the path; the index lists the apps." },
  METHOD_NOT_ALLOWED: {
    meaning: "An address does not answer requests with this method.",
    cure: "Use a method that the header Allow of the answer lists.",
  },
  INTERNAL_ERROR: {
    meaning: "The server failed in a way that it does not expect.",
    cure: "Report this, with the stack that the log has under the id of the error.",
  },
  SERVER_STOPPING: {
    meaning: "A new session was requested from a server that stops.",
    cure: "Request it again after the time in Retry-After: from the server that was started instead.",
  },
  SERVER_OVERLOADED: {
    meaning: "The server is too busy to create sessions.",
    cure: "Try again later. Check the log for callbacks that block.",
  },
  TOO_MANY_SESSIONS: {
    meaning: "The server has as many sessions as it can hold.",
    cure: "Try again later, or raise --max-sessions.",
  },
  TOO_MANY_STARTS: {
    meaning: "So many sessions are being created or evicted that another one cannot be created in time.",
    cure: "Try again in a few seconds. Check the log for apps that start slowly.",
  },
  RATE_LIMITED: {
    meaning: "The client creates sessions faster than the server permits.",
    cure: "Try again in a few seconds.",
  },
  PROTOCOL_ERROR: {
    meaning: "A websocket message breaks the protocol.",
    cure: "Check that both sides are BokehJS, Bokeh or plotctl of supported versions.",
  },
  INVALID_MESSAGE: {
    meaning: "The content of a websocket message has the wrong shape.",
    cure: "Check that both sides are BokehJS, Bokeh or plotctl of supported versions.",
  },
  MESSAGE_TOO_LARGE: {
    meaning: "A websocket message is larger than the other side accepts.",
    cure: "Send less at once, or raise --websocket-max-message-size or `max_message_size`.",
  },
  INVALID_SNAPSHOT: {
    meaning: "The snapshot of a session is cut, too large, or of another version of plotctl.",
    cure: "Nothing: the session is started again, as for a new visitor.",
  },
} satisfies Record<string, ErrorCodeText>;

const stores = {
  INVALID_STORE: {
    meaning: "The value of --store names no store.",
    cure: "Write memory:, file:PATH or postgres://user@host/database.",
  },
  STORE_UNAVAILABLE: {
    meaning: "A store cannot be opened, or its database does not answer.",
    cure: "Check the file, or the address and the password of the database. A server goes on when its store is back.",
  },
  STORE_IN_USE: {
    meaning: "Another process owns the file of a store.",
    cure: "Stop the process that the message names, or give this one another file.",
  },
  STORE_TOO_NEW: {
    meaning: "A newer version of plotctl has written a store.",
    cure: "Use that version, or restore a backup of before the update.",
  },
  STORE_TOO_OLD: {
    meaning: "A store has the form of an older version of plotctl.",
    cure: "Run plotctl store migrate, or start the server, which does it too.",
  },
  STORE_DAMAGED: {
    meaning: "The file of a store is no store, or is incomplete or damaged.",
    cure: "Restore a backup. plotctl store check says what is damaged.",
  },
  STORE_FULL: {
    meaning: "The disk of a store is full. What was to be stored was not stored.",
    cure: "Make room; the server goes on without a restart.",
  },
  STORE_READ_ONLY: {
    meaning: "A store cannot be written.",
    cure: "Check the permissions of its file and folder, or of the user of the database.",
  },
  STORE_FAILED: {
    meaning: "A store has refused a statement for a reason that plotctl does not expect.",
    cure: "Read the cause in the log, and report it.",
  },
  INVALID_NAME: {
    meaning: "A name of a user or a document is empty, too long, or has characters that an address cannot have.",
    cure: "Use 1 to 128 characters without slashes and control characters; not . or ..",
  },
  NAME_TAKEN: {
    meaning: "There is a user or a document with this name already; upper and lower case do not matter.",
    cure: "Choose another name.",
  },
  UNKNOWN_USER: {
    meaning: "A store has no such user.",
    cure: "Look at the names: plotctl users list.",
  },
  UNKNOWN_KEY: {
    meaning: "A store has no such API key.",
    cure: "Look at the keys: plotctl keys list.",
  },
  UNKNOWN_DOCUMENT: {
    meaning: "A store has no such document.",
    cure: "Check the owner and the name.",
  },
  LAST_ADMIN: {
    meaning: "No enabled user of the group admin would be left.",
    cure: "Add another one first: plotctl users groups NAME --add admin.",
  },
  USER_OWNS_DOCUMENTS: {
    meaning: "A user who is to be removed owns documents.",
    cure: "Add --with-documents to delete them, or --give-to NAME.",
  },
} satisfies Record<string, ErrorCodeText>;

const publishing = {
  INVALID_REQUEST: {
    meaning: "A request to the HTTP API has a field, a parameter or a body that it does not take.",
    cure: "Send what the message names; `GET /api/v1/openapi.json` describes all requests.",
  },
  DOCUMENT_TOO_LARGE: {
    meaning: "A document that is to be published has more bytes or models than the server takes.",
    cure: "Publish less data, or start the server with a larger --max-published-bytes or --max-published-models.",
  },
  DOCUMENT_NEEDS_CODE: {
    meaning: "A document that is to be published has models that run code in the browsers of its readers.",
    cure: "Leave out the models that the message names.",
  },
  UNSAFE_LINK: {
    meaning:
      "A document that is to be published has a link that would run code, or show other content under the server's name.",
    cure: "Use http, https or mailto addresses.",
  },
  OVER_QUOTA: {
    meaning: "The owner of a document has as many documents or bytes as a user of the server may have.",
    cure: "Delete documents, or ask the operator for a larger --quota-documents or --quota-bytes.",
  },
  REVISION_CHANGED: {
    meaning: "A document has another revision than the one that a request expects.",
    cure: "Look at the present revision, and publish onto it.",
  },
  SHARE_LINK_ENDED: {
    meaning: "A share link has expired or was revoked, or its document was deleted.",
    cure: "Ask the owner of the document for another link.",
  },
  KEY_NOT_ALLOWED: {
    meaning: "The right of an API key does not include what a request asks for.",
    cure: "Use a key with the right publish or admin: plotctl keys add.",
  },
  OTHER_KIND: {
    meaning: "A document is published as still and as live, which it cannot be at once.",
    cure: "Publish under another name, or delete the document first.",
  },
} satisfies Record<string, ErrorCodeText>;

const clients = {
  SERVER_UNREACHABLE: {
    meaning: "No connection to the server can be made.",
    cure: "Check that the server runs, and the host, the port and the scheme of its address.",
  },
  SERVER_WITHOUT_APP: {
    meaning: "The server has no app at this path.",
    cure: "Use the path of the page of the app, with the prefix of the server.",
  },
  CLIENT_FORBIDDEN: {
    meaning: "The server rejects this client because of its origin or its host name.",
    cure: "Start the server with --allow-websocket-origin or --host for this client.",
  },
  CONNECTION_REJECTED: {
    meaning: "The server rejected the connection for another reason.",
    cure: "Read the reason in the message and the log of the server.",
  },
  CONNECTION_LOST: {
    meaning: "The connection to the server ended before a request was answered.",
    cure: "Connect again.",
  },
  NOT_CONNECTED: {
    meaning: "A session is not connected.",
    cure: "Call `pull()` or `push(doc)` first.",
  },
  REQUEST_REJECTED: {
    meaning: "The session answered a request with an error.",
    cure: "Read the reason in the message and the log of the server.",
  },
  REQUEST_TOO_OLD: {
    meaning:
      "A client came back after a cut and repeated a request, and the server does not remember any more if it was handled.",
    cure: "Nothing: the client reads the document again.",
  },
  REQUEST_ABORTED: {
    meaning: "A request was abandoned because it timed out or its signal was aborted.",
    cure: "Try again, with a longer time limit.",
  },
  SESSION_CLOSED: {
    meaning: "A session was used after it was closed.",
    cure: "Open another session.",
  },
  NO_SESSION_DOCUMENT: {
    meaning: "A session has no document yet.",
    cure: "Call `pull()` or `push(doc)` first.",
  },
  DOCUMENT_IN_USE: {
    meaning: "A document is synchronised with another session already.",
    cure: "Close that session first, or use another document.",
  },
  SERVER_TOO_SLOW: {
    meaning: "A script changes its document faster than the server accepts the changes.",
    cure: "Call `await session.drain()` in loops.",
  },
  API_KEY_MISSING: {
    meaning: "A program publishes without an API key.",
    cure: "Set PLOTCTL_API_KEY, or save a key with `plotctl keys save --server URL`.",
  },
  INVALID_API_KEY: {
    meaning: "A text is given as an API key that is none.",
    cure: "Pass the whole key, as `plotctl keys add` prints it.",
  },
  KEYS_FILE_UNSAFE: {
    meaning: "Other users of the machine can read the file of saved API keys.",
    cure: "Run the command that the message names, and remove keys that others may have seen.",
  },
  NO_PUBLISHING: {
    meaning: "A server has no published documents.",
    cure: "Start it with --multi-user and a store, and pass its address with its prefix.",
  },
  API_FAILED: {
    meaning: "The HTTP API of a server, or a proxy before it, answered with an error that has no code of this page.",
    cure: "The message has the status, and the words of the server if it gave any.",
  },
  NO_OUTPUT: {
    meaning: "`output_server` was not called, or nothing was shown yet.",
    cure: 'Call output_server("name"), then await show(plot).',
  },
} satisfies Record<string, ErrorCodeText>;

const pictures = {
  CHROMIUM_NOT_FOUND: {
    meaning: "Pictures need Chromium, and none was found.",
    cure: "Install Chromium, or set PLOTCTL_CHROMIUM to its path.",
  },
  CHROMIUM_FAILED: {
    meaning: "Chromium does not start.",
    cure: "Run it by hand to see what it lacks.",
  },
  MISSING_PACKAGE: {
    meaning: "An optional package is not installed.",
    cure: "Install it with the command that the message names.",
  },
  DRAWING_FAILED: {
    meaning: "A page failed in Chromium before it was drawn.",
    cure: "Correct the error that the message quotes, for example in a CustomJS.",
  },
  NOTHING_TO_DRAW: {
    meaning: "A page has nothing that the picture could show.",
    cure: "Give the roots a size; for widgets make a PNG or a PDF in place of an SVG.",
  },
} satisfies Record<string, ErrorCodeText>;

const tests = {
  WIDGET_DISABLED: {
    meaning: "A test clicks a widget that is disabled.",
    cure: "Enable the widget first, as a user would have to.",
  },
} satisfies Record<string, ErrorCodeText>;

/** All codes by area, in the order of the manual. */
export const ERROR_CODES = {
  Arguments: values,
  Models: models,
  Columns: columns,
  Documents: documents,
  Apps: apps,
  "Large data": data,
  Files: files,
  "Uploads and downloads": transfers,
  "Command line and settings": commands,
  Servers: servers,
  "Users and stores": stores,
  Publishing: publishing,
  Clients: clients,
  Pictures: pictures,
  Tests: tests,
} as const;

type Areas = typeof ERROR_CODES;

/** The stable code of an error: one cause has one code. The page "Errors" of the manual lists all. */
export type ErrorCode = { [Area in keyof Areas]: keyof Areas[Area] }[keyof Areas];

const CODES: ReadonlySet<string> = new Set(Object.values(ERROR_CODES).flatMap((area) => Object.keys(area)));

/** Whether a text, such as that of another program, is one of the codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return CODES.has(text);
}
