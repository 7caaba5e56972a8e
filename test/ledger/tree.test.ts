import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Digest,
  grow,
  hashLeaf,
  hashNode,
  newGrowth,
  toDigestBytes,
  toFrontierBytes,
  toGrowth,
  toRoot,
} from '../../src/ledger/tree.ts'

describe('the tree of a log', () => {
  test('gives the roots published for the leaves every implementation tests with', () => {
    // Leaves and roots of the Certificate Transparency reference code (sizes 1 to 8).
    const leaves = ['', '\0', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno']
    const tree = newGrowth()
    const roots = leaves.map((leaf) => {
      grow(tree, hashLeaf(leaf))
      return toRoot(tree).toString('hex')
    })
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ])
  })

  test('the empty tree is the hash of nothing', () => {
    expect(toRoot(newGrowth()).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })

  test('equals the recursion of RFC 6962 §2.1 at every size, also when stored in between', () => {
    const lists = fc.array(fc.string(), { minLength: 1, maxLength: 70 })
    fc.assert(
      fc.property(lists, fc.nat(), (leaves, pick) => {
        const stop = pick % leaves.length
        let tree = newGrowth()
        leaves.forEach((leaf, index) => {
          if (index === stop) tree = toGrowth(tree.size, toFrontierBytes(tree))
          grow(tree, hashLeaf(leaf))
        })
        expect(toRoot(tree)).toEqual(toDigestBytes([recursiveRoot(leaves)]))
      }),
    )
  })
})

/** As the RFC writes it: k is the largest power of two smaller than n. */
function recursiveRoot(leaves: readonly string[]): Digest {
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) return hashLeaf(only)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hashNode(recursiveRoot(leaves.slice(0, k)), recursiveRoot(leaves.slice(k)))
}
