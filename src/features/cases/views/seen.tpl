<p class="row-of-items">{{STATE:none}} {{TIME:none}}</p>
{{#INVENTED}}<p class="message tone-blue">[[cases.invented]]</p>{{/INVENTED}}
{{#SAME}}<p class="message tone-blue">[[cases.public.same]] <a href="{{PATH}}">{{CODE}}</a></p>{{/SAME}}
{{#REPORTED}}<blockquote class="source told">{{TEXT:p}}</blockquote>{{/REPORTED}}
{{#ANSWER}}<section class="card"><h2 class="section-title">[[cases.answer]]</h2><p>{{TEXT:p}}</p><p class="quiet small">{{WHO}}{{WHEN}}</p></section>{{/ANSWER}}
{{PAPERS:none}}
{{PHOTOS:none}}
<div class="card">{{FACTS:none}}</div>
{{WHY:none}}
<section><h2 class="section-title">[[cases.history]]</h2>
<ol class="history">{{#EVENT}}<li><span class="quiet small">{{WHEN}}</span> <b>{{WHAT}}</b>{{#WORDS}}<p class="told">{{TEXT:p}}</p>{{/WORDS}}</li>{{/EVENT}}</ol></section>
