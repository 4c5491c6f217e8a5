{{HEADER:none}}
<p class="row-of-items">{{STATUS:none}} <span class="quiet">{{KIND}}</span></p>
{{#INVENTED}}<p class="message tone-blue">[[programme.invented_notice]]</p>{{/INVENTED}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{#LACKS}}<p class="message tone-orange">{{TEXT}}</p>{{/LACKS}}
<div class="stack">
<section><h2 class="section-title">[[programme.task.clarities]]</h2><div class="card">{{FACTS:none}}</div></section>
{{#WORDING}}<section><h2 class="section-title">[[programme.task.text]]</h2><p class="card">{{TEXT:p}}</p></section>{{/WORDING}}
{{#CHILDREN}}<section><h2 class="section-title">[[programme.task.below]]</h2>
<div class="list"><table><thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.task]]</th><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.column.deadline]]</th></tr></thead><tbody>
{{#CHILD}}<tr><td class="first">{{STATUS:none}}</td><th scope="row" class="first"><a href="{{PATH}}">{{TITLE}}</a></th><td data-label="[[programme.column.person]]">{{PERSON}}</td><td class="number" data-label="[[programme.column.deadline]]">{{DEADLINE}}</td></tr>
{{/CHILD}}</tbody></table></div></section>{{/CHILDREN}}
{{#STEPS}}<section><h2 class="section-title">[[programme.task.progress]]</h2>
{{#OPEN}}<form class="card form" method="post" action="{{PATH}}/steps" data-keep><input type="hidden" name="csrf" value="{{CSRF}}">
{{RESULT_FIELD:none}}
<div class="form-actions"><button class="btn btn-primary" name="step" value="finish">[[programme.task.finish]]</button>{{#NOT_BEGUN}}<button class="btn" name="step" value="start" formnovalidate>[[programme.task.start]]</button>{{/NOT_BEGUN}}</div></form>{{/OPEN}}
{{#DONE}}<form class="card form" method="post" action="{{PATH}}/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn" name="step" value="reopen">[[programme.task.reopen]]</button></form>{{/DONE}}
</section>{{/STEPS}}
{{#QUOTE}}<section><h2 class="section-title">[[programme.target.quote]]</h2><blockquote class="source">{{TEXT}}<footer>{{#REPORT}}<a href="{{ADDRESS}}">{{PLACE}}</a>{{/REPORT}}{{#NO_REPORT}}{{PLACE}}{{/NO_REPORT}}</footer></blockquote></section>{{/QUOTE}}
{{EXPLANATIONS:none}}
{{HISTORY:none}}
</div>
