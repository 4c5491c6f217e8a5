{{HEADER:none}}
<div id="due" hx-target="#due" hx-select="#due" hx-swap="outerHTML show:#due:top">
<p class="message tone-red" role="alert" data-failed hidden>[[icon:alert-circle]]<span>[[programme.mine.failed]]</span></p>
{{#DONE}}<div class="message tone-green done-now" role="status" tabindex="-1" data-focus>[[icon:circle-check]]<span>[[programme.mine.done]] {{WORDING}}</span>{{#UNDO}}
<form method="post" action="{{ACTION}}" hx-post="{{ACTION}}" hx-disabled-elt="find button"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="period" value="{{PERIOD}}"><button class="btn btn-sm">[[icon:arrow-back-up]][[programme.mine.undo]]</button></form>{{/UNDO}}</div>{{/DONE}}
{{#REFUSED}}{{MESSAGE:none}}{{/REFUSED}}
{{#DECIDE}}<section><h2 class="section-title">[[programme.mine.to_decide]]</h2>
<ul class="notice-list">
{{#DECISION}}<li><span class="status tone-blue">{{KIND}}</span> <a href="{{PATH}}">{{WORDING}}</a><small>{{ABOUT}}</small></li>
{{/DECISION}}
</ul>
{{#ALL}}<p><a href="{{PATH}}">{{LABEL}}</a></p>{{/ALL}}
</section>{{/DECIDE}}
{{#AWAY}}<section><h2 class="section-title">[[programme.mine.away]]</h2>
<ul class="notice-list">
{{#PERSON}}<li><a href="{{PATH}}">{{NAME}}</a> <span class="quiet">{{UNTIL}}</span><small>{{ABOUT}}</small></li>
{{/PERSON}}
</ul></section>{{/AWAY}}
{{#LIST}}
<ul class="due-list">
{{#ITEM}}
<li class="card due-item" id="{{ID}}">
<p class="due-head"><span class="status {{TONE}}">{{WHEN}}</span> <span>{{KIND}}</span></p>
<h2><a href="{{PATH}}">{{WORDING}}</a></h2>
{{#ABOUT}}<p class="quiet">{{TEXT}}</p>{{/ABOUT}}
{{#RETURNED}}<p class="message tone-orange">[[programme.mine.returned]] {{REASON}}</p>{{/RETURNED}}
{{#FIGURE}}{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="form" method="post" action="{{ACTION}}" enctype="multipart/form-data" hx-post="{{ACTION}}" hx-disabled-elt="find button" data-keep><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="item" value="{{ITEM}}"><input type="hidden" name="area" value="{{AREA}}">
{{#FIXED}}<input type="hidden" name="period" value="{{VALUE}}">{{/FIXED}}{{VALUE:none}}{{EVIDENCE:none}}{{PERIOD:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.mine.save_figure]]</button></div></form>{{/FIGURE}}
{{#DROP}}<details class="more"><summary>[[programme.figures.drop]]</summary><form method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="/mine"><p class="quiet small">[[programme.figures.drop_help]]</p><button class="btn btn-sm">[[programme.figures.drop]]</button></form></details>{{/DROP}}
{{#MILESTONE}}<form class="due-milestone" method="post" action="{{ACTION}}" hx-post="{{ACTION}}" hx-disabled-elt="find button"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn">[[icon:checkbox]]<span>{{NAME}}</span></button> <small class="quiet">{{DUE}}</small></form>{{/MILESTONE}}
{{#TASK}}{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="form" method="post" action="{{ACTION}}" enctype="multipart/form-data" hx-post="{{ACTION}}" hx-disabled-elt="find button" data-keep><input type="hidden" name="csrf" value="{{CSRF}}">
{{RESULT:none}}{{ATTACHED:none}}{{FILE:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.mine.save_task]]</button></div></form>{{/TASK}}
{{#EXPLANATION}}{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="form" method="post" action="{{ACTION}}" enctype="multipart/form-data" hx-post="{{ACTION}}" hx-disabled-elt="find button" data-keep><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
{{FIELDS:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.mine.save_explanation]]</button></div></form>{{/EXPLANATION}}
{{#OTHER}}<form class="form" method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}">{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/HIDDEN}}
{{#FIELD}}{{HTML:none}}{{/FIELD}}<div class="form-actions"><button class="btn btn-primary">{{LABEL}}</button></div></form>{{/OTHER}}
{{#LEAD}}<p><a class="btn" href="{{PATH}}">{{LABEL}}</a></p>{{/LEAD}}
{{#CLOSED}}<p><a class="btn" href="/mine?open={{ID}}#{{ID}}" hx-get="/mine?open={{ID}}" hx-swap="outerHTML show:[id='{{ID}}']:top">{{LABEL}}</a></p>{{/CLOSED}}
</li>
{{/ITEM}}
</ul>
{{/LIST}}
{{#LATER}}<p><a href="/mine?later=1">{{TEXT}}</a></p>{{/LATER}}
{{#EMPTY}}<div class="empty-state">[[icon:circle-check]]<h2>[[programme.mine.empty]]</h2><p>[[programme.mine.empty_text]]</p></div>{{/EMPTY}}
</div>
