{{HEADER:none}}
{{#UNREAD}}<form method="post" action="/notices/read"><input type="hidden" name="csrf" value="{{CSRF}}"><p><button class="btn">[[icon:check]][[notices.all_read]]</button></p></form>{{/UNREAD}}
{{#LIST}}
<ul class="notice-list">
{{#NOTICE}}
<li{{#NEW}} class="is-unread"{{/NEW}}><a href="/notices/{{ID}}">{{SUBJECT}}</a><small>{{#NEW}}[[notices.new]] · {{/NEW}}{{WORD}} · {{WHEN}}</small></li>
{{/NOTICE}}
</ul>
{{/LIST}}
{{#EMPTY}}
<div class="empty-state">[[icon:bell]]<h2>[[notices.empty_title]]</h2><p>[[notices.empty_text]]</p></div>
{{/EMPTY}}
