{{#SECTION}}
<section><h2 class="section-title">[[programme.explanation.section]]</h2>
<ul class="notice-list">
{{#ROW}}<li>{{STATUS:none}} <a href="{{PATH}}">{{QUESTION}}</a><small>[[programme.explanation.due]]: {{DUE}}</small></li>
{{/ROW}}
</ul>
{{#ASK}}<p><a class="btn" href="{{PATH}}">[[icon:message-question]][[programme.explanation.ask]]</a></p>{{/ASK}}
</section>
{{/SECTION}}
