import { MemoryStore } from "../../../src/store/memory/memory-store.js";
import { storeExam } from "../../contracts/store-exam.js";

storeExam("memory", async (clock) => new MemoryStore(clock));
