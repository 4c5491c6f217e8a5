{{HEADER:none}}
<div class="card form">
{{PROGRESS:none}}
<p class="help">[[programme.sheet.may_leave]]</p>
<div class="form-actions"><a class="btn" href="{{PATH}}">[[icon:refresh]][[programme.sheet.look_again]]</a></div>
</div>
