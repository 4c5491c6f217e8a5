{{HEADER:none}}
{{#BESIDE}}<div class="beside-head" tabindex="-1" data-focus><h2>{{TITLE}}</h2><p class="quiet">{{CODE}} · <a href="/cases/{{CODE}}">[[cases.beside.alone]]</a> · <a href="{{CLOSED}}" data-close-beside>[[cases.beside.close]]</a></p></div>{{/BESIDE}}
<p class="row-of-items">{{STATE:none}} {{STAYS:none}} {{TIME:none}}</p>
{{USED:none}}
{{NEWS:none}}
{{#INVENTED}}<p class="message tone-blue">[[cases.invented]]</p>{{/INVENTED}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{#FIRST_STEPS}}<div class="row-of-items">{{#OPENING}}<a class="btn btn-primary" href="{{PATH}}" data-opens-step="{{KEY}}">{{LABEL}}</a>{{/OPENING}}{{#AT_ONCE}}<form method="post" action="/cases/{{CODE}}/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}"><input type="hidden" name="version" value="{{VERSION}}"><button class="btn" name="step" value="{{KEY}}">{{LABEL}}</button></form>{{/AT_ONCE}}<a class="btn" href="#steps">[[cases.other_steps]]</a></div>{{/FIRST_STEPS}}
<div class="two-columns">
<div class="stack">
<blockquote class="source">{{TEXT:p}}</blockquote>
{{#ANSWER}}<section class="card"><h2 class="section-title">[[cases.answer]]</h2><p>{{WORDS:p}}</p><p class="quiet small">{{WHO}} · {{WHEN}}</p></section>{{/ANSWER}}
{{PHOTOS:none}}
{{PAPERS:none}}
<div class="card">{{FACTS:none}}</div>
{{#MAP}}<details class="card"><summary>[[cases.place.map]]</summary>{{FRAME:none}}<noscript><p class="quiet">[[cases.place.no_script]]</p></noscript></details>{{/MAP}}
{{#WHY}}<details class="card"><summary>[[cases.why.title]]</summary><p>{{RULE}}</p><p class="quiet">[[cases.why.source]] {{SOURCE}} ({{SURE}})</p>{{#MAY_MOVE}}<p><b>{{WORDS}}</b></p>{{/MAY_MOVE}}<ul class="facts">{{#DAY}}<li><span>{{DATE}}</span> <span class="quiet">{{REASON}}</span></li>{{/DAY}}</ul><p class="quiet small"><a href="/days-off">[[cases.why.table]]</a></p></details>{{/WHY}}
{{#DUPLICATES}}{{#FOLD}}<details class="card"><summary>{{LABEL}}</summary><div class="stack">{{/FOLD}}{{#DUPLICATE}}<section class="card"><p><b>[[cases.duplicate.title]]</b> <a href="{{PATH}}">{{OTHER}}</a> <span class="quiet">{{DECISION}}</span></p><p class="quiet small">{{WORDS}}</p>
{{#MERGE}}<form method="post" action="/cases/{{CODE}}/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="{{NAME}}" value="{{OTHER}}"><button class="btn btn-sm" name="step" value="{{KEY}}">[[cases.duplicate.merge]]</button></form>{{/MERGE}}
{{#REJECT}}<form method="post" action="/cases/{{CODE}}/work"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}"><input type="hidden" name="other" value="{{OTHER}}"><button class="btn btn-sm" name="act" value="not_duplicate">[[cases.duplicate.reject]]</button></form>{{/REJECT}}</section>{{/DUPLICATE}}{{#FOLDED}}</div></details>{{/FOLDED}}{{/DUPLICATES}}
{{#REPORTER}}<section class="card"><h2 class="section-title">[[cases.look.title]]</h2>{{FACTS:none}}<p class="quiet small">[[cases.look.written]]</p></section>{{/REPORTER}}
{{#LOOK}}<details class="card"><summary>[[cases.look.ask]]</summary><form class="form" method="post" action="/cases/{{CODE}}/reporter"><input type="hidden" name="csrf" value="{{CSRF}}">{{#FIELD}}{{HTML:none}}{{/FIELD}}<div class="form-actions"><button class="btn">[[cases.look.show]]</button></div></form></details>{{/LOOK}}
</div>
<div class="stack">
<h2 class="section-title" id="steps">[[cases.steps]]</h2>
{{#ONLY_READ}}<p class="quiet">{{WORDS}}</p>{{/ONLY_READ}}
{{#STEP}}<details class="card" data-step="{{KEY}}"{{#OPEN}} open{{/OPEN}}><summary>{{LABEL}}</summary><form class="form" id="step-{{KEY}}" method="post" action="/cases/{{CODE}}/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}"><input type="hidden" name="version" value="{{VERSION}}">{{#FIELD}}{{HTML:none}}{{/FIELD}}<div class="form-actions"><button class="btn btn-primary" name="step" value="{{KEY}}">{{LABEL}}</button></div></form></details>{{/STEP}}
{{#ACT}}<details class="card" data-act="{{NAME}}"><summary>{{LABEL}}</summary><form class="form" method="post" action="/cases/{{CODE}}/work"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}"><input type="hidden" name="version" value="{{VERSION}}">{{#FIELD}}{{HTML:none}}{{/FIELD}}<div class="form-actions"><button class="btn" name="act" value="{{NAME}}">{{LABEL}}</button></div></form></details>{{/ACT}}
{{#PHOTO_FORM}}<details class="card"><summary>[[cases.act.photo]]</summary><form class="form" method="post" action="/cases/{{CODE}}/photos" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">{{#FIELD}}{{HTML:none}}{{/FIELD}}<div class="form-actions"><button class="btn">[[cases.act.photo]]</button></div></form></details>{{/PHOTO_FORM}}
{{#PAPER_FORM}}<details class="card" data-act="paper"{{#OPEN}} open{{/OPEN}}><summary>[[cases.act.paper]]</summary><form class="form" method="post" action="/cases/{{CODE}}/papers" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">{{#FIELD}}{{HTML:none}}{{/FIELD}}<div class="form-actions"><button class="btn">[[cases.act.paper]]</button></div></form></details>{{/PAPER_FORM}}
{{#LETTER}}<p class="quiet"><a href="{{PATH}}">{{LABEL}}</a></p>{{/LETTER}}
<section id="history"><h2 class="section-title">[[cases.history]]</h2>
<ol class="history">{{#EVENT}}<li><p><b>{{WHAT}}</b>{{#INTERNAL}} <span class="quiet small">[[cases.internal]]</span>{{/INTERNAL}}</p>{{#SAID}}<p>{{WORDS:p}}</p>{{/SAID}}<span class="who">{{WHO}}</span> · <span class="who">{{WHEN}}</span></li>{{/EVENT}}</ol></section>
</div>
</div>
{{KEYS:none}}
