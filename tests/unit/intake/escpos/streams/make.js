// Writes the streams of this folder anew: `npm install` the packages of README.md somewhere, then `node make.js` there.
// The shops and sales are invented.
const fs = require('fs')
const path = require('path')
const out = process.argv[2] || '.'
const save = (name, data) => fs.writeFileSync(path.join(out, name + '.bin'), data)

async function nodeThermalPrinter () {
  const { ThermalPrinter, PrinterTypes, CharacterSet } = require('node-thermal-printer')
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON, interface: '/dev/null', characterSet: CharacterSet.PC850_MULTILINGUAL, width: 42
  })
  printer.alignCenter()
  printer.setTextDoubleHeight()
  printer.setTextDoubleWidth()
  printer.println('Panadería Ñandubay')
  printer.setTextNormal()
  printer.println('TICKET N° REC-000482')
  printer.alignLeft()
  printer.drawLine()
  printer.tableCustom([
    { text: 'Café', align: 'LEFT', width: 0.6 }, { text: '2', align: 'CENTER', width: 0.1 },
    { text: '180,00', align: 'RIGHT', width: 0.3 }
  ])
  printer.leftRight('Alfajor de maicena', '95,50')
  printer.leftRight('TOTAL', '$ 275,50')
  printer.leftRight('EFECTIVO', '300,00')
  printer.leftRight('VUELTO', '24,50')
  printer.printQR('https://pan.example/r/482', { cellSize: 4 })
  printer.code128('REC000482')
  printer.cut()
  printer.openCashDrawer()
  save('node-thermal-printer', printer.getBuffer())
}

function receiptline () {
  const { transform } = require('receiptline')
  const text = `{width:32; border:line}
^^^Corner Books

2026-11-27 10:15 RECEIPT
---
{width:*,14}
Notebook A5 |  12.50
Fountain pen |  31.75
---
^TOTAL | ^44.25
CASH | 50.00
CHANGE | 5.75
{code:https://books.example/r/77; option:qrcode,4,m}
`
  save('receiptline', Buffer.from(transform(text, { cpl: 32, encoding: 'cp437', command: 'escpos', cutting: true }), 'binary'))
}

function encoder () {
  const Encoder = require('@point-of-sale/receipt-printer-encoder').default ||
    require('@point-of-sale/receipt-printer-encoder')
  const one = new Encoder({ language: 'esc-pos', columns: 42, codepageMapping: 'epson' })
  const data = one.initialize().codepage('auto')
    .align('center').bold(true).line('PADARIA SÃO JOÃO').bold(false).line('CUPOM NÃO FISCAL').align('left')
    .rule()
    .table([{ width: 30, align: 'left' }, { width: 12, align: 'right' }],
      [['Pão francês', '8,90'], ['Açúcar 1 kg', '5,20'], ['Café', '28,80']])
    .rule()
    .line('QTD. TOTAL DE ITENS 3')
    .width(2).line('TOTAL R$ 42,90').width(1)
    .qrcode('https://padaria.example/nfce?p=1').barcode('7891234567895', 'ean13', 60)
    .newline().newline().cut().encode()
  save('receipt-printer-encoder', Buffer.from(data))
}

async function escposBuffer () {
  const { Printer, Model, Align, Style, InMemory, Cut, Drawer } = require('escpos-buffer')
  const connection = new InMemory()
  const printer = await Printer.CONNECT('MP-4200 TH', connection)
  await printer.setColumns(42)
  await printer.writeln('Lanchonete Avó Zulmira', Style.Bold, Align.Center)
  await printer.writeln('SUBTOTAL                             38,00')
  await printer.writeln('SERVIÇO                               3,80')
  await printer.writeln('TOTAL R$                             41,80', Style.Bold)
  await printer.qrcode('https://zulmira.example/41', 4)
  await printer.feed(4)
  await printer.cutter(Cut.Full)
  save('escpos-buffer', connection.buffer())
}

function escpos () {
  const { Printer, MutableBuffer } = require('escpos')
  const { EventEmitter } = require('events')
  const chunks = []
  const device = new EventEmitter()
  device.open = done => done && done()
  device.write = (data, done) => { chunks.push(Buffer.from(data)); done && done() }
  device.close = done => { done && done() }
  const printer = new Printer(device, { encoding: 'cp858' })
  printer.align('ct').style('b').size(1, 1).text('Ferretería Güemes').size(0, 0).style('normal').align('lt')
  printer.text('FACTURA B 0003-00001482')
  printer.tableCustom([{ text: 'Tornillos ½"', align: 'LEFT', width: 0.5 }, { text: '1.250,00', align: 'RIGHT', width: 0.5 }])
  printer.text('TOTAL: $ 1.250,00')
  printer.barcode('123456789012', 'EAN13', { width: 2, height: 50 })
  printer.feed(2).cut().cashdraw(2)
  printer.flush(() => {})
  save('escpos', Buffer.concat(chunks))
}

(async () => {
  for (const make of [nodeThermalPrinter, receiptline, encoder, escposBuffer, escpos]) {
    try { await make() } catch (error) { console.error(make.name, error); process.exitCode = 1 }
  }
})()
