// ReDoc prints on white: not all of its colours can be chosen.
const palette = document.styleSheets[0];
palette.deleteRule([...palette.cssRules].findIndex(rule => rule.media));

const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const font = getComputedStyle(document.body).fontFamily;
Redoc.init('/openapi.json', {
  hideHostname: true,
  jsonSampleExpandLevel: 3,
  nativeScrollbars: true,
  pathInMiddlePanel: true,
  requiredPropsFirst: true,
  scrollYOffset: '.bar',
  theme: {
    colors: {
      primary: {main: colour('accent')},
      text: {primary: colour('ink'), secondary: colour('muted')},
      border: {light: colour('line'), dark: colour('border')},
    },
    schema: {linesColor: colour('border'), nestedBackground: colour('ground'), requireLabelColor: colour('bad'), typeNameColor: colour('muted')},
    sidebar: {backgroundColor: colour('ground'), textColor: colour('ink'), activeTextColor: colour('accent')},
    typography: {
      fontSize: '15px',
      fontFamily: font,
      headings: {fontFamily: font, fontWeight: '700'},
      links: {color: colour('accent')},
      code: {color: colour('ink'), backgroundColor: colour('well')},
    },
  },
}, document.getElementById('api'));
