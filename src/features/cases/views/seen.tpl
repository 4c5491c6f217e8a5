<p class="row-of-items">{{STATE:none}} {{TIME:none}}</p>
{{#INVENTED}}<p class="message tone-blue">[[cases.invented]]</p>{{/INVENTED}}
{{#SAME}}<p class="message tone-blue">[[cases.public.same]] <a href="{{PATH}}">{{CODE}}</a></p>{{/SAME}}
{{#REPORTED}}<blockquote class="source">{{TEXT:p}}</blockquote>{{/REPORTED}}
{{PHOTOS:none}}
<div class="card">{{FACTS:none}}</div>
{{#WHY}}<details class="card"><summary>[[cases.why.title]]</summary><p>{{RULE}}</p><p class="quiet">[[cases.why.source]] {{SOURCE}}</p><ul class="facts">{{#DAY}}<li><span>{{DATE}}</span> <span class="quiet">{{REASON}}</span></li>{{/DAY}}</ul></details>{{/WHY}}
<section><h2 class="section-title">[[cases.history]]</h2>
<ol class="history">{{#EVENT}}<li><span class="quiet small">{{WHEN}}</span> <b>{{WHAT}}</b>{{#WORDS}}<p>{{TEXT:p}}</p>{{/WORDS}}</li>{{/EVENT}}</ol></section>
