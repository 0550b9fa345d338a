import ts from 'typescript'

const { config } = ts.readConfigFile('src/tsconfig.json', ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, 'src')

/**
 * Takes the types off, file by file. Types are checked once, by `npm test`; a
 * program for each bundle would make the build several times as long.
 */
export const transpile = () => ({
  name: 'transpile',
  transform(code, fileName) {
    if (!/\.tsx?$/.test(fileName)) return null
    const compilerOptions = { ...options, noEmit: false, allowImportingTsExtensions: false }
    return { code: ts.transpileModule(code, { fileName, compilerOptions }).outputText, map: null }
  },
})
