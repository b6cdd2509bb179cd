export type {
  HostRequest,
  Member,
  TestAccount,
  TestAccountOptions,
} from './testing/test-account.js'
export { testAccount } from './testing/test-account.js'
export { scenarioNames, type ScenarioName } from './testing/scenarios.js'
export { MEMBERS as memberNames } from './testing/seeding.js'
export type { CardAnswer } from './testing/practice.js'
export { CARD_NUMBERS } from './testing/till.js'
