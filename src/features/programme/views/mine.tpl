{{HEADER:none}}
{{#DONE}}<p class="message tone-green" role="status">[[icon:circle-check]][[programme.mine.done]]</p>{{/DONE}}
{{#LIST}}
<ul class="due-list">
{{#ITEM}}
<li class="card due-item" id="{{ID}}">
<p class="due-head"><span class="status {{TONE}}">{{WHEN}}</span> <span>{{KIND}}</span></p>
<h2><a href="{{PATH}}">{{WORDING}}</a></h2>
{{#ABOUT}}<p class="quiet">{{TEXT}}</p>{{/ABOUT}}
{{#RETURNED}}<p class="message tone-orange">[[programme.mine.returned]] {{REASON}}</p>{{/RETURNED}}
{{#FIGURE}}{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="form" method="post" action="{{ACTION}}" data-keep><input type="hidden" name="csrf" value="{{CSRF}}">
{{PERIOD:none}}{{VALUE:none}}{{EVIDENCE:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.mine.save_figure]]</button></div></form>{{/FIGURE}}
{{#TASK}}{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="form" method="post" action="{{ACTION}}" data-keep><input type="hidden" name="csrf" value="{{CSRF}}">
{{RESULT:none}}{{ATTACHED:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.mine.save_task]]</button></div></form>{{/TASK}}
{{#EXPLANATION}}{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="form" method="post" action="{{ACTION}}" data-keep><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
{{FIELDS:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.mine.save_explanation]]</button></div></form>{{/EXPLANATION}}
{{#CLOSED}}<p><a class="btn" href="/mine?open={{ID}}#{{ID}}">{{LABEL}}</a></p>{{/CLOSED}}
</li>
{{/ITEM}}
</ul>
{{/LIST}}
{{#EMPTY}}<div class="empty-state">[[icon:circle-check]]<h2>[[programme.mine.empty]]</h2><p>[[programme.mine.empty_text]]</p></div>{{/EMPTY}}
