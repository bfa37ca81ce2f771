// Measures language identification of npm packages, and of Synoptic beside them, on the same cases.
// Usage: node measure.mjs [folder of the evaluation data]   (from this folder, after npm install)
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { eld } from 'eld'
import { getLIDModel } from 'fasttext.wasm.js'
import { detect } from 'tinyld'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const data = path.resolve(process.argv[2] ?? path.join(root, '../shared/eval'))
const kin = [['bs', 'hr', 'sr', 'sh'], ['id', 'ms'], ['nb', 'nn', 'no']]
const primary = tag => Intl.getCanonicalLocales(tag.split('-')[0])[0].split('-')[0]
const merge = code => kin.find(group => group.includes(code))?.[0] ?? code

// The same cut as LanguageCases.Snippets.
function snippet (text) {
  const middle = Math.trunc((text.length - 20) / 2)
  const space = middle === 0 ? -1 : text.indexOf(' ', middle - 1)
  const start = space >= 0 && space + 21 <= text.length ? space + 1 : middle
  return text.slice(start, start + 20)
}

function cases () {
  const sets = {}
  const ntrex = path.join(data, 'linking/ntrex.jsonl.gz')
  if (existsSync(ntrex)) {
    const documents = gunzipSync(readFileSync(ntrex)).toString('utf8').trim().split('\n').map(line => JSON.parse(line))
    sets['ntrex.sentences'] = documents.flatMap(d => d.sentences.map(text => [primary(d.lang), text]))
    sets['ntrex.snippets20'] = sets['ntrex.sentences'].filter(c => c[1].length >= 20).map(([code, text]) => [code, snippet(text)])
  }
  const gold = path.join(data, 'extraction/publishers/gold.json')
  if (existsSync(gold)) {
    sets['publishers.titles'] = Object.values(JSON.parse(readFileSync(gold, 'utf8')))
      .filter(page => page.title?.trim() && page.lang).map(page => [page.lang === 'no' ? 'nb' : primary(page.lang), page.title])
  }
  return sets
}

function accuracy (set, answers, fold, keep = () => true) {
  const byCode = new Map()
  set.forEach(([code], i) => {
    if (!keep(code)) return
    const entry = byCode.get(code) ?? [0, 0]
    entry[0] += fold(answers[i]) === fold(code) ? 1 : 0
    entry[1]++
    byCode.set(code, entry)
  })
  return [...byCode.values()].reduce((sum, [right, all]) => sum + right / all, 0) / byCode.size
}

const fastText = await getLIDModel()
await fastText.load()
if (eld.load) await eld.load('medium')
const peers = {
  'fasttext.wasm.js (lid.176.ftz)': async text => { const r = await fastText.identify(text); return r.alpha2 || r.alpha3 },
  eld: text => eld.detect(text).language,
  tinyld: text => detect(text)
}

const sets = cases()
const own = JSON.parse(execFileSync('dotnet', ['run', '-c', 'Release', '--project', path.join(root, 'eval/Synoptic.Eval'), '--', 'language', '--json', '--data', data], { cwd: root }).toString()).figures
console.log('| set | identifier | accuracy, kin as one | strict | over the languages that it ever names | MB/s |\n|---|---|---|---|---|---|')
for (const [name, set] of Object.entries(sets)) {
  console.log(`| ${name} | Synoptic | ${own[name].toFixed(4)} | ${own[name + '_strict'].toFixed(4)} | | |`)
  for (const [peer, identify] of Object.entries(peers)) {
    const start = process.hrtime.bigint()
    const answers = []
    for (const [, text] of set) answers.push((await identify(text)) || 'und')
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    const named = new Set(answers.map(a => merge(a)))
    const bytes = set.reduce((sum, c) => sum + Buffer.byteLength(c[1]), 0)
    console.log(`| ${name} | ${peer} | ${accuracy(set, answers, merge).toFixed(4)} | ${accuracy(set, answers, c => (c === 'no' ? 'nb' : c)).toFixed(4)} | ${accuracy(set, answers, merge, c => named.has(merge(c))).toFixed(4)} | ${(bytes / seconds / 1e6).toFixed(1)} |`)
  }
}
