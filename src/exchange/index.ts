// The standards of other systems: which of their fields is which of ours, both ways, and what either side cannot
// hold. Pure: refuses to read a file, to decide who may see a case, and to guess what the other side did not say.
export { HTCDS_FIELDS, type HtcdsField, type HtcdsId } from './htcds-fields.ts'
export { type HtcdsReading, type HtcdsSheet, readHtcds } from './htcds-in.ts'
export {
  HTCDS_IDS,
  HTCDS_LABELS,
  type HtcdsPerson,
  OUR_LOSSES,
  type OurLoss,
  toHtcdsRow,
} from './htcds-out.ts'
