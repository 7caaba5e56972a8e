import { usePartyName, useUnitName } from './naming.ts'

/** Words for ids of the coalition's register; the id itself until the register is here. */
export const UnitName = ({ id }: { readonly id: string }) => useUnitName()(id)
export const PartyName = ({ id }: { readonly id: string }) => usePartyName()(id)
