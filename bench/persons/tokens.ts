import { faker as fakerID } from '@faker-js/faker/locale/id_ID'

const words = (text: string): readonly string[] => text.split(/\s+/)

/** What women and men of a region are called: first parts, second parts, how often a name is one word. */
export type NameWay = {
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly secondWomen: readonly string[]
  readonly secondMen: readonly string[]
  readonly single: number
  readonly kin: number
  /** Stands before the name: I, Ni. */
  readonly before?: { readonly women: string; readonly men: string }
  /** Clan names stand last for both. */
  readonly clans?: readonly string[]
}

/** Lists of the faker library (MIT): invented combinations of common words. */
const faker = fakerID.definitions.person
const listed = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []
const FAKER_WOMEN = listed(faker.first_name.female)
const FAKER_MEN = listed(faker.first_name.male)
const FAKER_LAST = [...listed(faker.last_name?.female), ...listed(faker.last_name?.generic)]

const SU = words(
  'Su Sri Tri Dwi Eko War Mar Kar Sum Wahy Sup Sut Sun Sul Pon Ngat Tum Par Sur Mul Wid Har Has Jum Kas Rus Sam Tas Was Yul Pur Nur Sit Rat Sar',
)
const ENDINGS_WOMEN = words(
  'ti ni yati yanti iati inah iyem mini tini sih ingsih astuti artini ningsih anti iyah ikah ilah wati ari asih',
)
const ENDINGS_MEN = words(
  'to no di man jo yono yanto iadi wanto tono nardi gito manto ikin idin ijo udin ardi ono anto wan',
)
const built = (heads: readonly string[], ends: readonly string[]) =>
  heads.flatMap((head) => ends.map((end) => head + end))

const ISLAMIC_WOMEN = words(
  'Siti Nur Aisyah Fatimah Aminah Khadijah Khotimah Maryam Zainab Halimah Rokayah Zubaidah Nurul Umi Ummu Rahmah Salamah Saodah Hasanah Halimatus Sadiyah Musyarofah Istiqomah Mutmainah Choirunnisa Lailatul Mukarromah Hidayah Ulfa Uswatun Wardah Zahra Zulaikha Munawaroh Masruroh Badriyah Jamilah Karimah Latifah Maimunah Najwa Qomariyah Rofiah Solikhah Toyibah Yuliana Yusrina Faizah Azizah Basyiroh Chotimah Djamilah Fauziah Ghoniyah Hanifah Inayah Juwariyah',
)
const ISLAMIC_MEN = words(
  'Muhammad Ahmad Abdul Yusuf Ibrahim Ismail Syaiful Zainal Zulkifli Rahman Rahim Hidayat Mustofa Soleh Fauzi Hasan Husein Ridwan Sulaiman Umar Usman Ali Anwar Arif Bahrul Burhan Chairul Fahmi Faisal Ghofur Habib Hakim Hamzah Imam Iqbal Jalaludin Khoirul Lukman Mansyur Maulana Munir Nasrudin Nizar Qosim Rifai Rosyid Sholihin Syamsuddin Taufik Wahid Yahya Zaenudin Zakaria Mubarok Mukhlis Muslim Jamaludin Kholil',
)
const SUNDA_WOMEN = words(
  'Euis Neneng Cucu Entin Iis Imas Nining Titin Yayah Ai Elis Lilis Nyai Oom Kokom Enok Tati Tuti Yati Wiwin Ida Ipah Icih Onih Sopiah Rohaeti Nuraeni Sumiati Komariah Nurhayati',
)
const SUNDA_MEN = words(
  'Asep Dadang Ujang Cecep Deden Endang Iwan Jajang Kosim Maman Nandang Oman Rahmat Tatang Uus Wawan Yayat Dede Aceng Encep Engkos Didin Enjang Agus Dudung',
)
const BALI_ORDER = words('Wayan Putu Gede Made Kadek Nengah Nyoman Komang Ketut')
const BALI = words(
  'Suarta Sari Ariani Suastini Wirawan Adnyana Sudiarta Suparta Astini Rai Parwati Sukerti Widiani Darmayasa Sutarja Mudiarta Sukarni Yasa Artawan Suryani Budiarta Kariasa Ardana Mertayasa Sukadana Widnyana',
)
const NTT_FIRST = words(
  'Maria Yohanes Yuliana Petrus Theresia Kristina Veronika Yosefina Agustinus Margareta Adelina Anastasia Bernadeta Dominika Elisabet Fransiska Gregorius Hendrika Imelda Katarina Lusia Martina Natalia Oktavia Paulina Regina Sesilia Wilhelmina Yakobus Dorkas Marselina Ferdinan Kornelis Antonius Blasius Damianus Ignasius Aloysius Mateus Stefanus Yasinta',
)
const NTT_LAST = words(
  'Klau Bere Seran Nahak Tefa Taek Manek Luan Fahik Berek Bria Mau Nai Kase Tnunay Sae Tabun Lopo Banunaek Neno Sonbai Boimau Tlonaen Fallo Benu Nubatonis Liunokas Kolo Ufi Naisoko Lede Bora Ngongo Malo Dappa Bili Rehi Kaka Lende Umbu Rambu Djo Wadu Bunga',
)
const BATAK = words(
  'Siregar Nasution Harahap Lubis Simanjuntak Sihombing Hutagalung Pasaribu Sinaga Tampubolon Nainggolan Situmorang Manurung Panjaitan Simbolon Ginting Sembiring Tarigan Purba Saragih',
)
const BUGIS = words(
  'Andi Daeng Tenri Besse Baso Ambo Becce Indo Sitti Nurhaedah Hasnah Rosdiana Syamsiah Darmawati Hasmiah Jumriah',
)
const SASAK = words(
  'Lalu Baiq Sahnun Inaq Amaq Murni Sahri Mahnep Sudirman Hirmayanti Rohani Mahyun Sarinah Muhsan Nurisah Saknah',
)

const JAVA: NameWay = {
  women: [...built(SU, ENDINGS_WOMEN), ...ISLAMIC_WOMEN, ...FAKER_WOMEN],
  men: [...built(SU, ENDINGS_MEN), ...ISLAMIC_MEN, ...FAKER_MEN],
  secondWomen: [...ISLAMIC_WOMEN, ...FAKER_WOMEN, ...built(SU, ENDINGS_WOMEN)],
  secondMen: [...FAKER_MEN, ...built(SU, ENDINGS_MEN), ...FAKER_LAST],
  single: 0.3,
  kin: 0.02,
}

/** Ways by the first two digits of a region's code; the rest follows `JAVA`. */
const WAYS: Readonly<Record<string, NameWay>> = {
  '12': {
    ...JAVA,
    women: [...NTT_FIRST, ...FAKER_WOMEN],
    men: [...FAKER_MEN, ...NTT_FIRST],
    clans: BATAK,
    single: 0.02,
  },
  '32': {
    ...JAVA,
    women: [...SUNDA_WOMEN, ...ISLAMIC_WOMEN, ...FAKER_WOMEN],
    men: [...SUNDA_MEN, ...ISLAMIC_MEN],
    single: 0.35,
    kin: 0.08,
  },
  '51': {
    ...JAVA,
    women: BALI_ORDER,
    men: BALI_ORDER,
    secondWomen: BALI,
    secondMen: BALI,
    before: { women: 'Ni', men: 'I' },
    single: 0,
  },
  '52': {
    ...JAVA,
    women: [...SASAK, ...ISLAMIC_WOMEN],
    men: [...SASAK, ...ISLAMIC_MEN],
    kin: 0.15,
  },
  '53': { ...JAVA, women: NTT_FIRST, men: NTT_FIRST, clans: NTT_LAST, single: 0.01, kin: 0 },
  '73': { ...JAVA, women: [...BUGIS, ...ISLAMIC_WOMEN], men: [...BUGIS, ...ISLAMIC_MEN], kin: 0.1 },
}

export const wayOf = (region: string): NameWay => WAYS[region.slice(0, 2)] ?? JAVA
