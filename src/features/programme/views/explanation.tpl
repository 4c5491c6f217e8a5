{{HEADER:none}}
<p class="row-of-items">{{STATUS:none}} <a href="{{ABOUT}}">{{WORDING}}</a></p>
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<p class="sentence">{{QUESTION}}</p>
<div class="stack">
<div class="card">{{FACTS:none}}</div>
{{#RETURNED}}<p class="message tone-orange">[[programme.explanation.returned_by]] {{WHO}}: {{REASON}}</p>{{/RETURNED}}
{{#WITHDRAWN}}<p class="message tone-grey">[[programme.explanation.withdrawn_by]] {{WHO}}: {{REASON}}</p>{{/WITHDRAWN}}
{{#NOTED}}<p class="message tone-green">{{WHO}}: {{REASON}}</p>{{/NOTED}}
{{#SAID}}<section><h2 class="section-title">[[programme.explanation.answer]]</h2><div class="card">{{ANSWER:none}}{{#SUPPORTED}}<p>[[programme.target.evidence]]: {{EVIDENCE:none}}</p>{{/SUPPORTED}}{{#TASK}}<p><a href="{{TASK_PATH}}">[[programme.explanation.became_task]]</a></p>{{/TASK}}</div></section>{{/SAID}}
{{#TO_ANSWER}}<section id="answer"><h2 class="section-title">[[programme.explanation.to_answer]]</h2>
<form class="card form" method="post" action="{{PATH}}/answer" enctype="multipart/form-data" data-keep><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
{{FIELDS:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.explanation.send_answer]]</button></div></form></section>{{/TO_ANSWER}}
{{#TO_DECIDE}}<section id="decision"><h2 class="section-title">[[programme.explanation.decide]]</h2>
<form class="card form" method="post" action="{{PATH}}/decision" data-keep><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
<p class="help">[[programme.explanation.accept_help]]</p>
{{REASON_FIELD:none}}
<div class="form-actions"><button class="btn btn-primary" name="decision" value="accept">[[programme.explanation.accept]]</button><button class="btn" name="decision" value="return">[[programme.explanation.return]]</button></div></form></section>{{/TO_DECIDE}}
{{#TO_WITHDRAW}}<details class="card more"{{#OPENED}} open{{/OPENED}}><summary>[[programme.explanation.withdraw]]</summary><form class="form" method="post" action="{{PATH}}/withdrawal" data-keep><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
{{REASON_FIELD:none}}
<div class="form-actions"><button class="btn">[[programme.explanation.withdraw]]</button></div></form></details>{{/TO_WITHDRAW}}
{{HISTORY:none}}
</div>
