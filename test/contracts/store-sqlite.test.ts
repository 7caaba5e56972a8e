import { newFolder, openIn } from '../ledger/folder.ts'
import { storeContract } from './store-contract.ts'

storeContract('sqlite', async () => {
  const dir = newFolder()
  const ledger = await openIn(dir)
  const reopen = async () => {
    await ledger.close()
    return openIn(dir)
  }
  return { ledger, reopen }
})
