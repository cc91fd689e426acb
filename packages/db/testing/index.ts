export { derivedState, emptyStore } from './derived-state.ts'
export { createDatabase, openTestStore, STORE_KINDS, type StoreKind } from './test-store.ts'
