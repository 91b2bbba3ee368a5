// Tests with servers of other programs: `npm run test:services`. A suite whose server is not installed is skipped by name.
import config from "../jest.config.js";

const [{ displayName: _displayName, ...unit }] = config.projects;

export default { ...unit, testMatch: ["<rootDir>/test/services/**/*.test.ts"], testTimeout: 60_000, maxWorkers: 1 };
