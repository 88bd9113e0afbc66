// Imported before the protocol: its schemas would otherwise probe for `new Function`, which the content security policy
// forbids and reports.
const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
shared.__zod_globalConfig = { ...shared.__zod_globalConfig, jitless: true }

export {}
