import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Modal,
  Table,
} from '@mantine/core'

// Contrast on white and on the dark ground is at least 4.5:1 wherever a shade carries words (WCAG 2.2 AA).
const laut: MantineColorsTuple = [
  '#eef6f8',
  '#d8e9ee',
  '#b0d2dd',
  '#83b8c9',
  '#68abc0',
  '#3b87a0',
  '#1f6a84',
  '#145a73',
  '#0d475c',
  '#083443',
]
const bata: MantineColorsTuple = [
  '#fdf1ef',
  '#f9ded9',
  '#f2bbb2',
  '#f0a093',
  '#e78172',
  '#c9513f',
  '#b03a28',
  '#a02e1d',
  '#832315',
  '#66190e',
]
const kunyit: MantineColorsTuple = [
  '#fcf5e6',
  '#f6e7c3',
  '#eed39a',
  '#e6bf6f',
  '#d9a845',
  '#a9770f',
  '#8a5d00',
  '#7a5200',
  '#644300',
  '#4d3300',
]
const daun: MantineColorsTuple = [
  '#eef7ef',
  '#d8ecda',
  '#b3d8b8',
  '#8dc394',
  '#74b47d',
  '#3f8a4a',
  '#2b6f37',
  '#225f2d',
  '#1a4d23',
  '#123a19',
]
const gray: MantineColorsTuple = [
  '#f6f8f9',
  '#eceff1',
  '#dfe4e7',
  '#cbd2d7',
  '#b1bac1',
  '#7d8892',
  '#56626d',
  '#46515b',
  '#323b44',
  '#1d242b',
]
const dark: MantineColorsTuple = [
  '#e1e6ea',
  '#c6cdd4',
  '#aab4bd',
  '#87929d',
  '#47525c',
  '#38424b',
  '#29323a',
  '#1a2127',
  '#141a1f',
  '#0d1216',
]

export const theme = createTheme({
  colors: { laut, bata, kunyit, daun, gray, dark, red: bata, green: daun, yellow: kunyit },
  primaryColor: 'laut',
  primaryShade: { light: 7, dark: 6 },
  black: '#1d242b',
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  headings: { fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 4,
  cursorType: 'pointer',
  focusRing: 'always',
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 0 },
        // Its <header> would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontWeight: 650, fontSize: '1.1875rem' } },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } }),
  },
})

/** Where Mantine's own choice of shade is too faint for words. */
export const toVariables: CSSVariablesResolver = () => ({
  variables: { '--rujukan-header': '#0d475c' },
  light: {
    '--mantine-color-error': '#a02e1d',
    '--mantine-color-dimmed': '#56626d',
    '--rujukan-ground': '#f6f8f9',
    '--rujukan-line': '#cbd2d7',
    '--rujukan-late': '#a02e1d',
    '--rujukan-soon': '#7a5200',
    '--rujukan-done': '#225f2d',
  },
  dark: {
    '--mantine-color-error': '#f0a093',
    '--mantine-color-dimmed': '#aab4bd',
    '--rujukan-ground': '#141a1f',
    '--rujukan-line': '#47525c',
    '--rujukan-late': '#f0a093',
    '--rujukan-soon': '#e6bf6f',
    '--rujukan-done': '#8dc394',
  },
})
