import type { NameProfile } from '../names/profile.ts'
import { INDONESIAN_EXAMPLES } from './indonesian-examples.ts'

/** One canonical word and its spellings; abbreviations of deeds and cards, and how others write them down. */
const SPELLINGS: Readonly<Record<string, string>> = {
  muhammad:
    'moh mohd muh mhd md much moch mohamad mohammad mohamed mohammed muhamad muhammed muhamed mochamad mochammad mochamat muchamad muchammad mukhamad mukhammad muhamat muhammat mohamat mahammad muhd mokhamad mokhammad',
  abdul: 'abd abdoel abdhul abdol',
  ahmad: 'ach achmad akhmad ahmat ahmed achmat akhmat achmed akmad',
  siti: 'sitti sity siety sitie sithi citi shiti sitty',
  nur: 'nr noer noor nor nuur nour',
  saiful: 'syaiful saeful syaeful saifoel syaifoel saifull',
  kemas: 'kms',
  nyimas: 'nys',
  gusti: 'gst gusty',
  wayan: 'wy wyn',
  ketut: 'kt ktt',
  nyoman: 'nym nymn njoman',
  ignatius: 'ign',
  fransiskus: 'fx fr frans fransisco fransiscus',
  yohanes: 'yoh johanes johannes yohannes',
  antonius: 'ant anton',
  maria: 'mari marya',
  yosef: 'yos joseph josef yoseph',
  desak: 'dsk',
  putu: 'pt ptu',
  kadek: 'kdk kd',
  komang: 'km kmg',
  'anak agung': 'aa agg',
  'ida bagus': 'ib',
  'ida ayu': 'ia dayu',
  cokorda: 'cok tjokorda cokorde',
  teuku: 'tku tk',
  daeng: 'dg',
  andi: 'andy',
  khadijah: 'kadijah chadijah hadijah khodijah',
  aisyah: 'aisah aisha aysyah aisjah ayesha aesyah',
  fatimah: 'fatima patimah fathimah fatimmah',
  aminah: 'amina',
  yusuf: 'jusuf yusup jusup joesoef yoesoef usup',
  yanti: 'janti',
  sri: 'sry srie',
  dwi: 'dwie dwy',
  tri: 'try trie',
}

/** The table above, looked up by spelling. */
const canonical = Object.fromEntries(
  Object.entries(SPELLINGS).flatMap(([word, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, word]),
  ),
)

const words = (text: string): readonly string[] => text.split(/\s+/)

/**
 * Names as they stand on papers of Indonesia and on those that its citizens are given abroad. Caste, clan and
 * order of birth (I, Ni, Ida Bagus, Wayan, marga, Andi, Lalu, Teuku) are names and never dropped.
 * Sources: Permendagri 73/2022; practice of missions. The lists are to be extended by native speakers.
 */
export const INDONESIAN: NameProfile = {
  id: 'indonesian',
  version: 1,
  kin: [
    ...words('bin ibn bn').map((word) => ({ word, sex: 'male' as const })),
    ...words('binti bt bte bti binte bint bnt').map((word) => ({ word, sex: 'female' as const })),
    { word: 'a/l', sex: 'male' },
    { word: 'a/p', sex: 'female' },
  ],
  alias: words('alias als aka @ dipanggil panggilan'),
  noise: words('fnu lnu nn onbekend tanpa nama unknown noname nln nfn'),
  frontTitles: words(
    `h hj haji hajjah r rr rd rm rt ra raden roro rden tb kh kyai ki nyai ust ustad ustadz ustadzah gus ning prof dr drg drs dra
     ir tn ny nn sdr sdri bpk bapak ibu alm almh almarhum almarhumah datuk dt sutan syekh syech habib
     bripka bripda briptu brigadir brigpol aipda aiptu ipda iptu akp kompol akbp letkol letda lettu kapten mayor kolonel serda sertu serka serma praka pratu prada kopda koptu
     mr mrs ms miss puan encik`,
  ),
  rearTitles: words(
    `sh se st sp spd spdi skom sos ssos skm skep skp ssi sag sip sik mm mh mkn msi mpd mpdi mkes msc ma mba mt mag amd amdkeb amdkep amk
     spog spa spb phd dr bsc ba sked sfarm apt shi sei sthi spt spsi mpsi lc hum mhum shum alm almh`,
  ),
  canonical,
  canonicalInFront: { st: 'siti', m: 'muhammad' },
  canonicalAfter: { 'ni i': { md: 'made', pt: 'putu', gd: 'gede', kt: 'ketut', wy: 'wayan' } },
  sexes: {
    female: ['p', 'pr', 'w', 'f', 'perempuan', 'wanita', 'female'],
    male: ['l', 'lk', 'm', 'laki', 'laki laki', 'pria', 'male'],
  },
  spelling: {
    // Capitals protect a letter from the pairs behind it; the result is lower case again.
    pairs: [
      ['chr', 'KR'],
      ['oe', 'u'],
      ['tj', 'c'],
      ['dj', 'J'],
      ['sj', 'sy'],
      ['nj', 'ny'],
      ['ch', 'kh'],
    ],
    onlyWithMark: [['j', 'y']],
    exceptions: {
      joel: 'yul',
      noel: 'noel',
      samoel: 'samuel',
      christina: 'kristina',
      zoe: 'zoe',
      richard: 'richard',
      rachel: 'rachel',
      michael: 'michael',
      enjel: 'enjel',
    },
  },
  sound: {
    sounds: {
      chr: 'kr',
      ngg: 'n',
      sy: 's',
      sj: 's',
      sh: 's',
      ks: 's',
      kh: 'h',
      ch: 'h',
      th: 't',
      dh: 'd',
      dz: 's',
      dl: 'l',
      bh: 'b',
      gh: 'g',
      ph: 'p',
      ng: 'n',
      ny: 'n',
      nk: 'n',
      ct: 'kt',
      cr: 'kr',
      cl: 'kl',
      q: 'k',
      x: 's',
      v: 'p',
      f: 'p',
      z: 's',
      j: 'y',
      a: '',
      e: '',
      i: '',
      o: '',
      u: '',
      h: '',
      y: '',
      w: '',
    },
    others: { z: 'y', dz: 'y', kh: 'k', ch: 'k', c: 'k', x: 'ks', v: 'w', gh: 'r' },
    heads: {
      o: 'u',
      e: 'i',
      a: 'a',
      i: 'i',
      u: 'u',
      h: 'h',
      y: 'y',
      j: 'y',
      w: 'w',
    },
    finals: { b: 'p', d: 't', g: 'k' },
    longest: 6,
  },
  examples: INDONESIAN_EXAMPLES,
}
