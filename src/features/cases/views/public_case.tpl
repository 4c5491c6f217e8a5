{{HEADER:none}}
<div class="stack">
{{SEEN:none}}
{{#SUPPORT}}<p><a class="btn btn-primary" href="{{PATH}}/support" rel="nofollow">[[cases.public.support]]</a></p>{{/SUPPORT}}
{{#FOLLOW}}<p><a href="{{PATH}}/follow" rel="nofollow">[[cases.follow.link]]</a></p>{{/FOLLOW}}
<p class="quiet"><a href="/track?code={{CODE}}">[[cases.public.mine]]</a></p>
</div>
