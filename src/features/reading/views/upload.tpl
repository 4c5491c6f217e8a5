<div class="page-head"><div class="page-head-text"><h1>{{TITLE}}</h1><p>{{NAME}}</p></div></div>
{{#READING}}
<div class="card form">
{{PROGRESS:none}}
<p class="help">[[reading.upload.may_leave]]</p>
<div class="form-actions"><a class="btn" href="/reports/uploads/{{ID}}">[[icon:refresh]][[reading.upload.look_again]]</a></div>
</div>
{{/READING}}
{{#FAILED}}
<div class="message tone-red" role="alert">[[icon:alert-circle]]<p>{{TEXT}}</p></div>
<p><a class="btn btn-primary" href="/reports">[[icon:file-search]][[reading.upload.another]]</a></p>
{{/FAILED}}
