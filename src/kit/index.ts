// What every folder may import: ids, time as values, canonical JSON, the entry's envelope, the actor,
// and Refusal (a business "no" as a value). Knows no clock, chance, network, disk or country.
export * from './actor.ts'
export * from './brand.ts'
export * from './canonical.ts'
export * from './entry.ts'
export * from './ids.ts'
export * from './never.ts'
export * from './refusal.ts'
export * from './time.ts'
