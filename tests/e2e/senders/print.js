// Prints receipts through packages of others: `node print.js PORT` reads them from stdin, one JSON object a line, and
// prints each on a connection of its own. A receipt is {sender, rows: [{text} | {left, right} | {big} | {rule}]}.
const net = require('net')
const readline = require('readline')
const port = Number(process.argv[2])
const COLUMNS = 42

const send = data => new Promise((resolve, reject) => {
  const line = net.createConnection({ port, host: '127.0.0.1' }, () => line.end(data))
  line.on('data', () => {})
  line.on('close', resolve)
  line.on('error', reject)
})
const joined = ({ left, right }) => left + ' '.repeat(Math.max(1, COLUMNS - left.length - right.length)) + right

async function nodeThermalPrinter (rows) {
  const { ThermalPrinter, PrinterTypes, CharacterSet } = require('node-thermal-printer')
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: `tcp://127.0.0.1:${port}`,
    characterSet: CharacterSet.PC850_MULTILINGUAL,
    width: COLUMNS
  })
  for (const row of rows) {
    if (row.rule) printer.drawLine()
    else if (row.big) { printer.setTextDoubleHeight(); printer.println(row.big); printer.setTextNormal() }
    else if (row.left) printer.leftRight(row.left, row.right)
    else printer.println(row.text)
  }
  printer.cut()
  await printer.execute()
}

async function receiptline (rows) {
  const { transform } = require('receiptline')
  const escaped = text => text.replace(/[\\|{}~_"`^]/g, '\\$&')
  const text = rows.map(row => row.rule
    ? '---'
    : row.left ? `${escaped(row.left)} | ${escaped(row.right)}` : `${row.big ? '^' : ''}${escaped(row.big || row.text)} |`).join('\n')
  await send(Buffer.from(
    transform(text, { cpl: COLUMNS, encoding: 'cp437', command: 'escpos', cutting: true }), 'binary'))
}

async function encoder (rows) {
  const Encoder = require('@point-of-sale/receipt-printer-encoder').default ||
    require('@point-of-sale/receipt-printer-encoder')
  let one = new Encoder({ language: 'esc-pos', columns: COLUMNS, codepageMapping: 'epson' }).initialize().codepage('auto')
  for (const row of rows) {
    if (row.rule) one = one.rule()
    else if (row.left) {
      one = one.table([{ width: 28, align: 'left' }, { width: 14, align: 'right' }], [[row.left, row.right]])
    } else one = one.line(row.big || row.text)
  }
  await send(Buffer.from(one.newline().cut().encode()))
}

async function escposBuffer (rows) {
  const { Printer, InMemory, Cut } = require('escpos-buffer')
  const connection = new InMemory()
  const printer = await Printer.CONNECT('MP-4200 TH', connection)
  await printer.setColumns(COLUMNS)
  for (const row of rows) {
    await printer.writeln(row.rule ? '-'.repeat(COLUMNS) : row.left ? joined(row) : row.big || row.text)
  }
  await printer.feed(3)
  await printer.cutter(Cut.Full)
  await send(connection.buffer())
}

function escpos (rows) {
  const lib = require('escpos')
  lib.Network = require('escpos-network')
  const device = new lib.Network('127.0.0.1', port)
  const printer = new lib.Printer(device, { encoding: 'cp858' })
  return new Promise((resolve, reject) => device.open(error => {
    if (error) return reject(error)
    for (const row of rows) printer.text(row.rule ? '-'.repeat(COLUMNS) : row.left ? joined(row) : row.big || row.text)
    printer.cut()
    device.device.on('close', resolve)
    printer.close()
  }))
}

const SENDERS = { 'node-thermal-printer': nodeThermalPrinter, receiptline, encoder, 'escpos-buffer': escposBuffer, escpos }

;(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { sender, rows } = JSON.parse(line)
    await SENDERS[sender](rows)
    console.log(sender)
  }
})().catch(error => { console.error(error); process.exit(1) })
