{{HEADER:none}}
{{VIEWS:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<div class="stack">
{{#WAITING}}
<section>
<h2 class="section-title">[[programme.figures.waiting]]</h2>
<div class="stack">{{#WAITING_CARD}}{{CARD:none}}{{/WAITING_CARD}}</div>
</section>
{{/WAITING}}
{{#UNFINISHED}}
<section>
<h2 class="section-title">[[programme.figures.unfinished]]</h2>
<div class="stack">{{#UNFINISHED_CARD}}<div>{{CARD:none}}
<details class="card"{{#OPEN}} open{{/OPEN}}><summary>[[programme.figures.send_again]]</summary>{{FIELDS:none}}</details></div>{{/UNFINISHED_CARD}}</div>
</section>
{{/UNFINISHED}}
{{#DUE}}
<section>
<h2 class="section-title">[[programme.figures.due]]</h2>
<div class="stack">
{{#DUTY}}
<article class="card">
<p><a href="{{PATH}}">{{WORDING}}</a></p>
<p class="row-of-items"><strong>{{PERIOD_NAME}}</strong> <span class="quiet">{{DUE_DATE}}</span>{{#LATE}} <span class="tone-red">{{TEXT}}</span>{{/LATE}}</p>
{{#SENT}}<p class="quiet">[[programme.figures.sent]]</p>{{/SENT}}
{{#COMPUTED}}<p class="quiet">[[programme.figures.computed]]</p>{{/COMPUTED}}
{{#CLOSED}}<p class="message tone-orange">{{TEXT}}</p>{{/CLOSED}}
{{#FORM}}{{FIELDS:none}}{{/FORM}}
</article>
{{/DUTY}}
</div>
</section>
{{/DUE}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
</div>
