{{#STEPS}}<section id="steps"><h2 class="section-title">[[programme.task.progress]]</h2>
<div class="stack">
{{#WAITS}}<p class="message tone-purple">[[programme.task.waits]]</p>{{/WAITS}}
{{#FINISH}}<form class="card form" method="post" action="{{PATH}}/steps" enctype="multipart/form-data" data-keep><input type="hidden" name="csrf" value="{{CSRF}}">
{{RESULT:none}}{{ATTACHED:none}}{{FILE:none}}{{#WAIVE}}{{WAIVER:none}}{{/WAIVE}}
{{#WILL_WAIT}}<p class="quiet">[[programme.task.will_wait]]</p>{{/WILL_WAIT}}
<div class="form-actions"><button class="btn btn-primary" name="step" value="finish">[[programme.task.finish]]</button>{{#START}}<button class="btn" name="step" value="start" formnovalidate>[[programme.task.start]]</button>{{/START}}</div></form>{{/FINISH}}
{{#APPROVE}}<form class="card form" method="post" action="{{PATH}}/steps" data-keep><input type="hidden" name="csrf" value="{{CSRF}}">
<p>[[programme.task.approve_question]]</p>
{{#DOUBT}}<p class="message tone-orange">{{TEXT}}</p>{{WAIVER:none}}{{/DOUBT}}
{{REASON:none}}
<div class="form-actions"><button class="btn btn-primary" name="step" value="approve">[[programme.task.approve]]</button><button class="btn" name="step" value="send_back">[[programme.task.send_back]]</button></div></form>{{/APPROVE}}
{{#RESUME}}<form class="card form" method="post" action="{{PATH}}/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn btn-primary" name="step" value="resume">[[programme.task.resume]]</button></form>{{/RESUME}}
{{#REOPEN}}<form class="card form" method="post" action="{{PATH}}/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn" name="step" value="reopen">[[programme.task.reopen]]</button></form>{{/REOPEN}}
{{#STOP}}<details class="card more"><summary>[[programme.task.stop]]</summary><form class="form" method="post" action="{{PATH}}/steps"><input type="hidden" name="csrf" value="{{CSRF}}">
{{REASON:none}}
<div class="form-actions"><button class="btn" name="step" value="stop">[[programme.task.stop]]</button></div></form></details>{{/STOP}}
{{#WITHDRAW}}<details class="card more"{{#OPENED}} open{{/OPENED}}><summary>[[programme.task.withdraw]]</summary><form class="form" method="post" action="{{PATH}}/withdrawal"><input type="hidden" name="csrf" value="{{CSRF}}">
{{REASON:none}}
<div class="form-actions"><button class="btn">[[programme.task.withdraw]]</button></div></form></details>{{/WITHDRAW}}
</div></section>{{/STEPS}}
