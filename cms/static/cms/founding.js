// The founding file: steps, rows of members, totals, and what the phone remembers.
import { startMemory } from "./founding/memory.js";
import { startMembers } from "./founding/members.js";
import { startSteps } from "./founding/steps.js";

const form = document.querySelector("[data-founding]");
const members = startMembers(form);
startMemory(form, members);
startSteps(form);
