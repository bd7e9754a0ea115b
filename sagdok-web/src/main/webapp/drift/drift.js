'use strict';
// the whole address: one relative to a page that was opened as http://user:password@… cannot be fetched
const REST = location.origin + location.pathname.replace(/drift\/.*$/, '') + 'rest/abonnenter';
const NAVNE = { pause: 'Sæt på pause', genoptag: 'Genoptag', forfra: 'Send forfra …', spring: 'Spring over …', genudsend: 'Send igen', kasser: 'Smid væk', afmeld: 'Afmeld' };
// What the register said no to has no subscriber to be sent to, and no number
const MOX = 'sagdok.mox';
const MED_NUMMER = ['forfra', 'spring'];
const HVERT = 5000;
const find = id => document.getElementById(id);

async function hent(sti) {
  const svar = await fetch(REST + sti, { headers: { Accept: 'application/json' } });
  const indhold = await svar.json();
  if (!svar.ok) throw new Error(indhold.message || svar.status);
  return indhold;
}

function varighed(sekunder) {
  if (sekunder < 120) return sekunder + ' s';
  if (sekunder < 7200) return Math.floor(sekunder / 60) + ' min';
  return Math.floor(sekunder / 3600) + ' t';
}

function celle(indhold, klasse) {
  const td = document.createElement('td');
  td.append(...(Array.isArray(indhold) ? indhold : [indhold === undefined ? '' : String(indhold)]));
  if (klasse) td.className = klasse;
  return td;
}

function raekke(...celler) {
  const tr = document.createElement('tr');
  tr.append(...celler);
  return tr;
}

function tal(vaerdi) { return celle(vaerdi, 'tal'); }

function knap(tekst, om, handler) {
  const b = document.createElement('button');
  b.type = 'button';
  b.textContent = tekst;
  b.setAttribute('aria-label', tekst + ': ' + om);
  b.dataset.noegle = tekst + ' ' + om;
  b.addEventListener('click', handler);
  return b;
}

function handling(navn, abonnent, nummer) {
  return knap(NAVNE[navn], abonnent + (nummer ? ' nr. ' + nummer : ''), () => spoerg(navn, abonnent, nummer));
}

function abonnent(a) {
  const tilstand = a.pause ? 'På pause' : a.stoppet ? 'Stoppet' : a.venter ? 'Bagud' : 'Fulgt med';
  const knapper = [handling(a.pause ? 'genoptag' : 'pause', a.abonnent), handling('forfra', a.abonnent), handling('spring', a.abonnent, a.naeste), handling('afmeld', a.abonnent)];
  const navn = [a.abonnent, document.createElement('br'), (a.adresse || 'HTTP') + (a.filter ? ' · ' + a.filter : '') + (a.art === 'koe' ? ' · ' + a.forbindelser + ' forbindelser' : '')];
  return raekke(celle(navn), celle(tilstand, a.stoppet ? 'stoppet' : ''), tal(a.venter), tal(a.naeste), tal(a.venter ? varighed(a.alder) : ''), tal(varighed(a.stille) + ' af ' + varighed(a.graense)), tal(a.kvitteret), celle(knapper));
}

function besked(b) {
  const dele = document.createElement('details');
  const titel = document.createElement('summary');
  titel.textContent = (b.nummer ? 'Nr. ' + b.nummer : b.beskedId || 'Besked') + ' · ' + (b.objekttype || '') + ' ' + (b.objektId || '') + ' · ' + (b.livscykluskode || '') + ' · ' + b.aarsag;
  const indhold = document.createElement('pre');
  indhold.textContent = b.indhold || '';
  dele.append(titel, indhold);
  if (b.abonnent !== MOX) {
    dele.append(handling('genudsend', b.abonnent, b.nummer), handling('kasser', b.abonnent, b.nummer));
  }
  return dele;
}

async function beskeder(navn) {
  const svar = await hent('/fejl?antal=100&abonnent=' + encodeURIComponent(navn));
  find('beskeder').replaceChildren(...svar.beskeder.map(besked));
  const foerste = find('beskeder').querySelector('summary');
  if (foerste) foerste.focus();
}

function fejl(f) {
  return raekke(celle(f.abonnent), celle(f.aarsag), tal(f.antal), celle([knap('Vis', f.abonnent, () => beskeder(f.abonnent)), ...(f.abonnent === MOX ? [] : [handling('genudsend', f.abonnent)]), handling('kasser', f.abonnent)]));
}

function udfoert(h) {
  return raekke(celle(h.tidspunkt.slice(0, 19).replace('T', ' ')), celle(h.bruger), celle(NAVNE[h.handling].replace(' …', '')), celle(h.abonnent), tal(h.nummer), celle(h.begrundelse), tal(h.antal === undefined ? 'ikke gennemført' : h.antal));
}

// Whoever stands on a button stays there when the tables are drawn again.
function tegn(lister) {
  const noegle = document.activeElement && document.activeElement.dataset.noegle;
  Object.entries(lister).forEach(([id, raekker]) => find(id).replaceChildren(...raekker));
  const igen = noegle && [...document.querySelectorAll('button')].find(b => b.dataset.noegle === noegle);
  if (igen) igen.focus();
}

async function vis() {
  try {
    const [o, h] = await Promise.all([hent(''), hent('/handlinger?antal=20')]);
    tegn({
      relaeliste: o.relaeer.map(r => raekke(celle(r.emne), tal(r.sendt), tal(r.venter), tal(r.venter ? varighed(r.alder) : ''), tal(r.fejl))),
      abonnentliste: o.abonnenter.map(abonnent),
      fejlliste: o.fejl.map(fejl),
      handlingsliste: h.handlinger.map(udfoert)
    });
    const stoppede = o.abonnenter.filter(a => a.stoppet).length;
    const nu = 'Seneste løbenummer ' + o.seneste + '. ' + o.abonnenter.length + ' abonnenter, ' + stoppede + ' stoppet. ' + (o.broker ? '' : 'Brokeren svarer ikke.');
    if (find('stand').textContent !== nu) find('stand').textContent = nu;
  } catch (e) {
    find('stand').textContent = 'Kan ikke hente: ' + e.message;
  }
}

let ordre;

function spoerg(navn, om, nummer) {
  ordre = { handling: navn, abonnent: om };
  find('spoergsmaal').textContent = NAVNE[navn].replace(' …', '');
  find('hvem').textContent = om + (nummer && !MED_NUMMER.includes(navn) ? ', nr. ' + nummer : '');
  find('nummerfelt').hidden = !MED_NUMMER.includes(navn);
  find('nummer').required = MED_NUMMER.includes(navn);
  find('nummer').value = nummer || '';
  find('begrundelse').value = '';
  find('nej').textContent = '';
  find('dialog').showModal();
}

async function udfoer() {
  const nummer = find('nummer').value;
  const svar = await fetch(REST + '/handlinger', {
    method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...ordre, ...(nummer ? { nummer: Number(nummer) } : {}), begrundelse: find('begrundelse').value })
  });
  if (!svar.ok) throw new Error((await svar.json()).message);
}

find('formular').addEventListener('submit', async e => {
  e.preventDefault();
  find('udfoer').disabled = true;
  try {
    await udfoer();
    find('dialog').close();
    find('beskeder').replaceChildren();
    await vis();
  } catch (fejlen) {
    find('nej').textContent = fejlen.message;
  } finally {
    find('udfoer').disabled = false;
  }
});
find('fortryd').addEventListener('click', () => find('dialog').close());
vis();
setInterval(vis, HVERT);
