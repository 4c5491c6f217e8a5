{{HEADER:none}}
<div class="stack">
{{SEEN:none}}
{{#SUPPORT}}<form class="card form" method="post" action="{{PATH}}/support"><input type="hidden" name="csrf" value="{{CSRF}}"><p>[[cases.public.support_text]]</p><div class="form-actions"><button class="btn btn-primary">[[cases.public.support]]</button></div></form>{{/SUPPORT}}
<p class="quiet"><a href="/track?code={{CODE}}">[[cases.public.mine]]</a></p>
</div>
