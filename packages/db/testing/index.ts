export { aCandidate, aDecision, anAttempt, testId } from './a-decision.ts'
export { derivedState, emptyStore } from './derived-state.ts'
export { createDatabase, openTestStore, STORE_KINDS, type StoreKind } from './test-store.ts'
