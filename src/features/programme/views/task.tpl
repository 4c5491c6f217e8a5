{{HEADER:none}}
{{#ABOVE}}<nav aria-label="[[programme.task.place]]"><ol class="trail">{{#STEP_UP}}<li><a href="{{PATH}}">{{TITLE}}</a></li>{{/STEP_UP}}</ol></nav>{{/ABOVE}}
<p class="row-of-items">{{STATUS:none}} <span class="quiet">{{KIND}}</span></p>
{{#INVENTED}}<p class="message tone-blue">[[programme.invented_notice]]</p>{{/INVENTED}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{#DECISION}}<p class="message tone-orange">{{TEXT}}</p>{{/DECISION}}
{{#DOUBT}}<p class="message tone-orange">{{TEXT}}</p>{{/DOUBT}}
{{#LACKS}}<p class="message tone-orange">{{TEXT}}</p>{{/LACKS}}
<div class="stack">
<section><h2 class="section-title">[[programme.task.clarities]]</h2><div class="card">{{FACTS:none}}</div></section>
{{#MAKER}}<p class="row-of-items"><a class="btn" href="/tasks/new?parent={{ID}}">[[programme.task.add_below]]</a>{{#EDITOR}}<a class="btn" href="/tasks/{{ID}}/move">[[programme.move.open]]</a><a class="btn" href="/tasks/templates/new?task={{ID}}">[[programme.template.from_task]]</a>{{/EDITOR}}</p>{{/MAKER}}
{{#WORDING}}<section><h2 class="section-title">[[programme.task.text]]</h2><p class="card">{{TEXT:p}}</p></section>{{/WORDING}}
{{LINKS:none}}
{{MILESTONES:none}}
{{CHILDREN:none}}
{{STEPS:none}}
{{EXTENSIONS:none}}
{{TALK:none}}
{{#QUOTE}}<section><h2 class="section-title">[[programme.target.quote]]</h2><blockquote class="source">{{TEXT}}<footer>{{#REPORT}}<a href="{{ADDRESS}}">{{PLACE}}</a>{{/REPORT}}{{#NO_REPORT}}{{PLACE}}{{/NO_REPORT}}</footer></blockquote></section>{{/QUOTE}}
{{EXPLANATIONS:none}}
{{HISTORY:none}}
</div>
