import { useChoiceName, usePartyName, usePostTitle, useUnitName } from './naming.ts'

/** Words for ids of the coalition's register; the id itself until the register is here. */
export const UnitName = ({ id }: { readonly id: string }) => useUnitName()(id)
export const PartyName = ({ id }: { readonly id: string }) => usePartyName()(id)
export const PostName = ({ id }: { readonly id: string }) => usePostTitle()(id)
export const ChoiceName = ({ list, code }: { readonly list: string; readonly code: string }) =>
  useChoiceName(list)(code)
