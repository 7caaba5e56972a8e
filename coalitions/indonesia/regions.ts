import { getProvinces, getRegencies } from 'idn-area-data'

/** Provinces (`52`) and regencies (`52.01`) with the codes of the Ministry of Home Affairs. */
export default async function readRegions(): Promise<unknown> {
  const provinces = await getProvinces()
  const regencies = await getRegencies({ transform: true })
  const regions = [...provinces, ...regencies].map(({ code, name }) => ({ code, name }))
  return { regions, source: 'Kepmendagri 300.2.2-2430/2025, idn-area-data 4.0.1' }
}
