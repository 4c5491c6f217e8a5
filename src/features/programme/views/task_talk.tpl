<section id="talk"><h2 class="section-title">[[programme.talk.heading]]</h2>
<div class="card">
{{#COMMENT}}<article class="comment"><p class="quiet"><b>{{WHO}}</b>, {{WHEN}}</p><p>{{TEXT:none}}</p>{{#UNKNOWN}}<p class="message tone-orange">{{NOTE}}</p>{{/UNKNOWN}}</article>
{{/COMMENT}}
{{#MENTIONED}}<p class="quiet">[[programme.talk.mentioned]]: {{LIST}}</p>{{/MENTIONED}}
{{#WATCHERS}}<p class="quiet">[[programme.talk.watchers]]: {{LIST}}</p>{{/WATCHERS}}
{{#WRITE}}<form class="form comment-form" method="post" action="{{PATH}}/comments" data-keep><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="form_key" value="{{KEY}}">
{{COMMENT_FIELD:none}}{{MENTION_FIELD:none}}
<div class="form-actions"><button class="btn">[[programme.talk.send]]</button></div></form>{{/WRITE}}
{{#WATCH}}<form method="post" action="{{PATH}}/watch"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn btn-sm" name="watch" value="begin">[[programme.talk.watch]]</button></form>{{/WATCH}}
{{#UNWATCH}}<form method="post" action="{{PATH}}/watch"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn btn-sm" name="watch" value="end">[[programme.talk.unwatch]]</button></form>{{/UNWATCH}}
</div></section>
